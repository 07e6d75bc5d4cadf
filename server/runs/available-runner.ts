import type { Store } from '#server/store/open-store.ts';
import { openBackend } from './open-backend.ts';
import { openLog } from './open-log.ts';
import { openRunner, type Runner } from './open-runner.ts';
import { queuedRunner } from './queued-runner.ts';
import { findServer } from './server-mark.ts';

/**
 * A runner for a command: through the queue of the server that is up on this home, or else on files
 * alone with a worker of its own.
 */
export async function availableRunner({ folders }: Store): Promise<Runner> {
  if (!(await findServer(folders))) return openRunner(folders);
  return queuedRunner(await openBackend(folders.home, openLog(folders.logs, 'terminal.log')));
}
