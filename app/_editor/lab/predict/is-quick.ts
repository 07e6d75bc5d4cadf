import type { RunPrediction } from '#app/_editor/state/run-outlook.ts';
import { sortPrediction } from '#app/_editor/state/run-prediction.ts';
import type { Graph } from '#nodes/contract/graph.ts';

/** What may run without being asked for: nothing that writes or samples. */
const quickTypes: readonly string[] = ['encode-captions', 'edit-direction'];
const quickSeconds = 5;

/** Whether a run only encodes captions, and is known to take but a moment: its models have worked here before. */
export function isQuick(prediction: RunPrediction, { nodes }: Pick<Graph, 'nodes'>): boolean {
  const { runs, mayRun } = sortPrediction(prediction);
  const busy = new Set([...runs, ...mayRun]);
  const types = nodes.filter(({ id }) => busy.has(id)).map(({ type }) => type);
  const { seconds } = prediction.total;
  return (
    types.every((type) => quickTypes.includes(type)) && seconds !== null && seconds <= quickSeconds
  );
}
