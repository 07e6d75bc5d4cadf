import { AppError } from '#nodes/contract/errors.ts';
import { listRunning } from './running-mark.ts';
import type { StoreFolders } from './store-folders.ts';

/**
 * Refuses what needs a home at rest.
 *
 * @throws AppError store/unavailable while a run or a backup is going on in this home
 */
export async function requireRest(folders: StoreFolders): Promise<void> {
  const [running] = await listRunning(folders);
  if (running === undefined) return;
  throw new AppError(
    'store/unavailable',
    `A run or a backup is going on (process ${running}); try again when it has ended.`,
    { details: { process: running } },
  );
}
