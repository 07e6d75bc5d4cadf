import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { hashFile } from '../hash-file.ts';
import { requireSpace } from './require-space.ts';
import type { SuppliedFile, Supply } from './supply.ts';

/**
 * The files of a folder. They are copied later, never linked: the folder stays its owner's to change.
 *
 * @throws AppError file/not-found, pack/refused-file
 */
export async function supplyFromFolder(
  folder: string,
  given: { readonly packsFolder: string; readonly signal: AbortSignal },
): Promise<Supply> {
  const files = await listFiles(folder);
  const bytesOf = new Map(files.map(({ path: name, bytes }) => [name, bytes]));
  return {
    name: folder,
    files,
    mayLink: false,
    requireRoom: (paths) =>
      requireSpace([
        {
          folder: given.packsFolder,
          bytes: paths.reduce((sum, name) => sum + (bytesOf.get(name) ?? 0), 0),
        },
      ]),
    async take(paths, tally) {
      const taken = [];
      for (const name of paths) {
        given.signal.throwIfAborted();
        const bytes = bytesOf.get(name);
        if (bytes === undefined) continue;
        const place = path.join(folder, name);
        taken.push({ path: name, bytes, sha256: await hashFile(place), place });
        tally.found(bytes);
      }
      return taken;
    },
    origin: () => ({ type: 'folder', folder }),
  };
}

/** All files of a folder and the folders in it; a link could show anything, so there may be none. */
async function listFiles(folder: string): Promise<readonly SuppliedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause) => {
    throw new AppError('file/not-found', `There is no folder ${folder} that can be read.`, {
      cause,
    });
  });
  const files: SuppliedFile[] = [];
  for (const entry of entries) {
    const place = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, place).split(path.sep).join('/');
    if (entry.isDirectory()) continue;
    if (!entry.isFile()) throw refuseLink(name, folder);
    files.push({ path: name, bytes: (await lstat(place)).size });
  }
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function refuseLink(file: string, folder: string): AppError {
  return new AppError(
    'pack/refused-file',
    `The file ${file} of ${folder} is refused: it is a link, or no plain file at all.`,
    { details: { file, folder } },
  );
}
