import { rm } from 'node:fs/promises';
import { readDatabaseMark } from './database/database-mark.ts';
import { listFiles, type StoredFile } from './list-files.ts';
import { pickOldest, totalBytes } from './pick-oldest.ts';
import type { StoreFolders } from './store-folders.ts';
import { withoutRevisions } from './workflows/is-revision-file.ts';

/** What was used in the last hour may belong to a run that is going on. */
const graceMs = 3_600_000;

/**
 * Frees what was not used for longest until the artifacts are within their limit, and what an
 * interrupted write left behind. Where a database knows which artifacts are needed they stay: there
 * `collectGarbage` sweeps.
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
  if (await readDatabaseMark(folders)) return removeFiles(leftOvers);
  const artifacts = await listFiles(folders.artifacts);
  const whole = totalBytes(artifacts);
  if (whole <= limitBytes) return removeFiles(leftOvers);
  const candidates = await withoutRevisions(artifacts.filter(isOld));
  const tooMany = pickOldest(candidates, whole, limitBytes);
  return removeFiles([...leftOvers, ...tooMany]);
}

/** Removes files and says how many bytes that freed. */
export async function removeFiles(files: readonly StoredFile[]): Promise<number> {
  for (const { file } of files) await rm(file, { force: true });
  return totalBytes(files);
}
