import { mkdir } from 'node:fs/promises';
import { AppError } from '#nodes/contract/errors.ts';
import { openResultCache, type ResultCache } from './result-cache.ts';
import { type StoreFolders, storeFolders } from './store-folders.ts';
import { openValueStore, type ValueStore } from './value-store.ts';

/** All that is kept in one TACK_HOME. */
export type Store = {
  readonly folders: StoreFolders;
  readonly values: ValueStore;
  readonly results: ResultCache;
};

/**
 * Opens a TACK_HOME, making it where there is none.
 *
 * @throws AppError store/unavailable when the folder cannot be made or written
 */
export async function openStore(home: string): Promise<Store> {
  const folders = storeFolders(home);
  try {
    await mkdir(folders.temporary, { recursive: true });
    await mkdir(folders.logs, { recursive: true });
    await mkdir(folders.running, { recursive: true });
  } catch (cause) {
    throw new AppError(
      'store/unavailable',
      `Tack cannot keep its files in ${home}; set TACK_HOME to a folder that can be written.`,
      { cause, details: { home } },
    );
  }
  const values = openValueStore(folders);
  return { folders, values, results: openResultCache(folders, values.use) };
}
