import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { artifactFile } from '#server/store/artifact-files.ts';
import { listFiles, type StoredFile } from '#server/store/list-files.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';

/**
 * Moves artifacts to the trash, all but those that were used since they were listed.
 *
 * Whoever uses an artifact touches its file and believes in it if that worked. A touch between our
 * look and our move goes with the file, so we look again behind the move and bring it back.
 *
 * @param now milliseconds since 1970: the name of this sweep
 * @returns   bytes moved
 */
export async function moveToTrash(
  folders: StoreFolders,
  artifacts: readonly StoredFile[],
  now: number,
): Promise<number> {
  const sweep = join(folders.trash, String(now));
  if (artifacts.length > 0) await mkdir(sweep, { recursive: true });
  let moved = 0;
  for (const artifact of artifacts) {
    const place = join(sweep, basename(artifact.file));
    if ((await usedAt(artifact.file)) !== artifact.usedAt) continue;
    if (!(await move(artifact.file, place))) continue;
    if ((await usedAt(place)) === artifact.usedAt) moved += artifact.bytes;
    else await move(place, artifact.file);
  }
  return moved;
}

/**
 * Brings back from the trash what is referred to: a sweep that was cut off may have taken it.
 *
 * @returns how many
 */
export async function bringBack(
  folders: StoreFolders,
  references: ReadonlySet<string>,
): Promise<number> {
  const trash = await listFiles(folders.trash);
  const wanted = trash.filter(({ file }) => references.has(basename(file)));
  for (const { file } of wanted) {
    const place = artifactFile(folders, basename(file));
    await mkdir(dirname(place), { recursive: true });
    await move(file, place); // what was made anew meanwhile is the same value
  }
  return wanted.length;
}

/**
 * Deletes what has been in the trash since before a moment.
 *
 * @param before milliseconds since 1970
 * @returns      bytes freed
 */
export async function emptyTrash(folders: StoreFolders, before: number): Promise<number> {
  const isOld = ({ file }: StoredFile) => Number(basename(dirname(file))) < before;
  const files = (await listFiles(folders.trash)).filter(isOld);
  for (const folder of new Set(files.map(({ file }) => dirname(file)))) {
    await rm(folder, { recursive: true, force: true });
  }
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function usedAt(file: string): Promise<number | null> {
  return (await stat(file).catch(unlessMissing))?.mtimeMs ?? null;
}

/** Whether it was there to be moved: another process may sweep at the same time. */
async function move(from: string, to: string): Promise<boolean> {
  return (await rename(from, to).then(() => true, unlessMissing)) ?? false;
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
