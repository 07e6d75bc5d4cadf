import type { Store } from '#server/store/open-store.ts';
import { type Admission, admitRuns } from './admit-runs.ts';
import { openRunner, type Runner } from './open-runner.ts';
import type { WorkerDevice } from './worker-process.ts';

/** Opens a runner that refuses runs which the memory there is cannot hold, before their first node. */
export function openGuardedRunner(
  store: Store,
  device: WorkerDevice,
  packs: Pick<Admission, 'packDigest' | 'findShortage'>,
): Runner {
  return openRunner(store.folders, device, admitRuns({ store, device, ...packs }));
}
