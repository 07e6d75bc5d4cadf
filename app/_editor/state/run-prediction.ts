import type { RunPrediction } from './run-outlook.ts';
import { tellSeconds } from './run-words.ts';

/** Which nodes a run would compute, which it might, and which it has. */
export type PredictedWork = {
  readonly runs: readonly string[];
  readonly mayRun: readonly string[];
  readonly cached: readonly string[];
  readonly overridden: readonly string[];
};

/** Sorts a prediction's nodes by what becomes of them. */
export function sortPrediction({ nodes }: RunPrediction): PredictedWork {
  const idsOf = (what: RunPrediction['nodes'][number]['what']) =>
    nodes.filter((one) => one.what === what).map(({ node }) => node);
  return {
    ...{ runs: idsOf('runs'), mayRun: idsOf('may-run') },
    ...{ cached: idsOf('cached'), overridden: idsOf('overridden') },
  };
}

/** What a run would do, in a few words: "≈ 6 s · 4 of 13 run". */
export function tellPrediction(prediction: RunPrediction): string {
  const { runs, mayRun } = sortPrediction(prediction);
  const all = prediction.nodes.length;
  const busy = runs.length + mayRun.length;
  if (busy === 0) return all === 0 ? 'Nothing to run' : 'All cached';
  const count = mayRun.length === 0 ? `${busy} of ${all} run` : `up to ${busy} of ${all} run`;
  const time = tellTime(prediction.total);
  return time === null ? count : `${time} · ${count}`;
}

/** What the edits of a run take: "Memory for the edit: up to 12.6 GB of 18.3 GB". */
export function tellMemory({ needBytes, roomBytes }: NonNullable<RunPrediction['memory']>): string {
  return `Memory for the edit: up to ${tellGigabytes(needBytes)} of ${tellGigabytes(roomBytes)}`;
}

/** An estimate is no more exact than this. */
const tellGigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;

/** How long it takes; what has never run is not guessed. */
export function tellTime(total: RunPrediction['total']): string | null {
  if (total.seconds !== null) return `≈ ${tellSeconds(total.seconds)}`;
  return total.knownSeconds > 0 ? `over ${tellSeconds(total.knownSeconds)}` : null;
}
