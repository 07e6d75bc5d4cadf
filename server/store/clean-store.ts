import { rm } from 'node:fs/promises';
import { AppError } from '#nodes/contract/errors.ts';
import { listFiles } from './list-files.ts';
import { listRunning } from './running-mark.ts';
import type { StoreFolders } from './store-folders.ts';

/**
 * Frees all that can be made anew: values, remembered results, derived graphs, logs. Packs stay.
 *
 * @returns bytes freed
 * @throws AppError store/unavailable while something runs
 */
export async function cleanStore(folders: StoreFolders): Promise<number> {
  const [running] = await listRunning(folders);
  if (running !== undefined) {
    throw new AppError(
      'store/unavailable',
      `A run is going on (process ${running}); clean when it has ended.`,
      { details: { process: running } },
    );
  }
  let freed = 0;
  const { artifacts, cache, temporary, derived, logs } = folders;
  for (const folder of [cache, artifacts, temporary, derived, logs]) {
    const files = await listFiles(folder);
    freed += files.reduce((sum, { bytes }) => sum + bytes, 0);
    await rm(folder, { recursive: true, force: true });
  }
  return freed;
}
