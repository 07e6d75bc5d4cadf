import { rm } from 'node:fs/promises';
import { listFiles, type StoredFile } from './list-files.ts';
import type { StoreFolders } from './store-folders.ts';

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
