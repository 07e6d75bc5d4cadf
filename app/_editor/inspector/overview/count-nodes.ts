import type { NodeRunState } from '#app/_editor/state/node-run.ts';
import { isEnded, type ShownRun } from '#app/_editor/state/run-shown.ts';

const finished: readonly NodeRunState[] = ['done', 'cached', 'overridden'];

/** How far a run is, counted in nodes. */
export function countNodes({ id, state, order, nodes }: ShownRun) {
  const isFinished = (node: string) => {
    const run = nodes[node];
    return run !== undefined && !run.isFromEarlierRun && finished.includes(run.state);
  };
  return {
    id,
    isGoingOn: !isEnded(state) && state !== 'paused',
    count: order.length,
    finished: order.filter(isFinished).length,
  };
}
