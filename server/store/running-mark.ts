import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explainWriteError } from './explain-write-error.ts';
import type { StoreFolders } from './store-folders.ts';

/** Tells other processes that this one is using the store. */
export async function markRunning(folders: StoreFolders, process: number): Promise<void> {
  const file = join(folders.running, String(process));
  try {
    await writeFile(file, '');
  } catch (error) {
    throw explainWriteError(error, file);
  }
}

/** Takes the mark away. */
export async function unmarkRunning(folders: StoreFolders, process: number): Promise<void> {
  await rm(join(folders.running, String(process)), { force: true });
}

/**
 * Ids of the processes that are using the store. Marks of processes that are gone are removed.
 */
export async function listRunning(folders: StoreFolders): Promise<number[]> {
  const marks = (await readdir(folders.running)).map(Number).filter(Number.isInteger);
  const alive = marks.filter(isAlive);
  for (const gone of marks.filter((id) => !alive.includes(id))) await unmarkRunning(folders, gone);
  return alive;
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
