import type { NodeRun } from '#app/_editor/state/node-run.ts';
import { rankOutputs } from '#nodes/contract/find-output.ts';
import type { Workflow } from '#nodes/contract/graph.ts';

/** Hash of the picture that a run gave as its result; null while there is none. */
export function findResultPicture(
  workflow: Pick<Workflow, 'output' | 'graph'>,
  nodes: Readonly<Record<string, NodeRun>>,
): string | null {
  for (const { node, port } of rankOutputs(workflow)) {
    const value = nodes[node]?.outputs[port];
    if (value?.type === 'image') return value.hash;
  }
  return null;
}
