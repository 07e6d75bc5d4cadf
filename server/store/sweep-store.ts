import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreFolders } from './store-folders.ts';

type StoredFile = { readonly file: string; readonly bytes: number; readonly usedAt: number };

/** What was used in the last hour may belong to a run that is going on. */
const graceMs = 3_600_000;

/**
 * Frees what was not used for longest until the artifacts are within their limit, and what an
 * interrupted write left behind.
 *
 * @param limitBytes room for artifacts; above it they shrink to four fifths of it
 * @param now        milliseconds since 1970
 * @returns          bytes freed
 */
export async function sweepStore(
  folders: StoreFolders,
  limitBytes: number,
  now: number,
): Promise<number> {
  const isOld = ({ usedAt }: StoredFile) => now - usedAt > graceMs;
  const leftOvers = (await listFiles(folders.temporary)).filter(isOld);
  const artifacts = await listFiles(folders.artifacts);
  const tooMany = pickOldest(artifacts, limitBytes).filter(isOld);
  return removeFiles([...leftOvers, ...tooMany]);
}

/** Removes files and says how many bytes that freed. */
export async function removeFiles(files: readonly StoredFile[]): Promise<number> {
  for (const { file } of files) await rm(file, { force: true });
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function pickOldest(files: readonly StoredFile[], limitBytes: number): StoredFile[] {
  let total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= limitBytes) return [];
  const picked: StoredFile[] = [];
  for (const file of files.toSorted((a, b) => a.usedAt - b.usedAt)) {
    if (total <= limitBytes * 0.8) break;
    picked.push(file);
    total -= file.bytes;
  }
  return picked;
}

/** Every file under a folder; none when the folder is not there. */
export async function listFiles(folder: string): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for (const name of await namesIn(folder)) {
    const file = join(folder, name);
    const about = await stat(file).catch(ignoreMissing);
    if (about?.isDirectory()) files.push(...(await listFiles(file)));
    else if (about) files.push({ file, bytes: about.size, usedAt: about.mtimeMs });
  }
  return files;
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ignoreMissing)) ?? [];
}

/** Another process may sweep at the same time. */
function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
