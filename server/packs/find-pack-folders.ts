import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { manifestName } from './read-manifest.ts';

/** The names in a folder; none when there is no such folder. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

const holdsPack = (folder: string) =>
  access(path.join(folder, manifestName)).then(
    () => true,
    () => false,
  );

/**
 * Finds packs: folders that hold a pack.json and are named by the pack's id.
 *
 * @param packsFolders  searched in order; the first folder of an id wins
 * @returns             the folder of each id
 */
export async function findPackFolders(
  packsFolders: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const packsFolder of packsFolders) {
    for (const name of await namesIn(packsFolder)) {
      const folder = path.join(packsFolder, name);
      if (!found.has(name) && (await holdsPack(folder))) found.set(name, folder);
    }
  }
  return found;
}
