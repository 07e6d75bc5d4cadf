import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { explainWriteError, isDiskFull } from '#server/store/explain-write-error.ts';
import { markRunning, unmarkRunning } from '#server/store/running-mark.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';

/**
 * Works in a folder of the home that is gone afterwards, while nobody cleans or restores.
 *
 * @throws AppError store/full when it does not fit
 */
export async function inStagingFolder<T>(
  folders: StoreFolders,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = join(folders.staging, randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await markRunning(folders, process.pid);
  try {
    return await work(folder);
  } catch (error) {
    throw isDiskFull(error) ? explainWriteError(error, folder) : error;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    await unmarkRunning(folders, process.pid);
  }
}
