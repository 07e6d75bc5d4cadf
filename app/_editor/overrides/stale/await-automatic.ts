import { isEnded } from '#app/_editor/state/run-shown.ts';
import type { RunStore } from '#app/_editor/state/run-store.ts';
import type { Endpoint } from '#nodes/contract/graph.ts';
import { readAutomatic, type StoredAutomatic } from '../read-automatic.ts';

type Wanted = {
  /** The run that is to give it; it has to be the one that is shown. */
  readonly run: string;
  readonly output: Endpoint;
};

const given = ['done', 'cached'];

/** Calls back once when a run has a node give its own value; never where the run ends without it, or another is shown. */
export function awaitAutomatic(
  store: Pick<RunStore, 'getState' | 'subscribe'>,
  { run: id, output }: Wanted,
  onGiven: (automatic: StoredAutomatic) => void,
): void {
  let stop = () => {};
  const look = () => {
    const { run } = store.getState();
    if (run?.id !== id) return stop();
    const node = run.nodes[output.node];
    const isGiven = node && given.includes(node.state) && !node.isFromEarlierRun;
    const automatic = isGiven ? readAutomatic(node, output.port) : null;
    if (automatic || isEnded(run.state)) stop();
    if (automatic) onGiven(automatic);
  };
  stop = store.subscribe(look);
  look();
}
