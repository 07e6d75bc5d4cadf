import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { hashFile } from '../hash-file.ts';
import { manifestName } from '../read-manifest.ts';
import { createTally, type InstallProgress } from './install-progress.ts';
import type { PackParts } from './pack-file.ts';
import { readWanted, withoutManifest } from './read-wanted.ts';
import { requireSpace } from './require-space.ts';

/**
 * Gathers the files of a pack from a folder: those that its pack.json names. They are copied later,
 * never linked: the folder stays its owner's to change.
 *
 * @throws AppError file/not-found, pack/*, store/full
 */
export async function fetchFromFolder(given: {
  readonly folder: string;
  readonly packsFolder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: InstallProgress) => void;
}): Promise<PackParts> {
  const { folder, packsFolder, signal } = given;
  const all = await listFiles(folder);
  const chosen = await choose(all, folder);
  const totalBytes = chosen.reduce((sum, file) => sum + file.bytes, 0);
  await requireSpace([{ folder: packsFolder, bytes: totalBytes }]);
  const tally = createTally(totalBytes, given.onProgress);
  const files = [];
  for (const { path: name, bytes } of chosen) {
    signal.throwIfAborted();
    const place = path.join(folder, name);
    files.push({ path: name, bytes, sha256: await hashFile(place), place });
    tally.found(bytes);
  }
  return { files, mayLink: false, origins: [{ type: 'folder', folder }] };
}

type Listed = { readonly path: string; readonly bytes: number };

async function choose(all: readonly Listed[], folder: string): Promise<readonly Listed[]> {
  if (!all.some((file) => file.path === manifestName)) throw withoutManifest(folder);
  const wanted = await readWanted(folder, folder);
  return all.filter((file) => wanted.has(file.path));
}

/** All files of a folder and the folders in it; a link could show anything, so there may be none. */
async function listFiles(folder: string): Promise<readonly Listed[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause) => {
    throw new AppError('file/not-found', `There is no folder ${folder} that can be read.`, {
      cause,
    });
  });
  const files: Listed[] = [];
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
