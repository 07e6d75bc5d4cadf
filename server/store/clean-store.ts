import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Database } from './database/open-database.ts';
import { listReferences } from './keeping/list-references.ts';
import { bringBack, emptyTrash, moveToTrash } from './keeping/trash.ts';
import { listFiles, type StoredFile } from './list-files.ts';
import { totalBytes } from './pick-oldest.ts';
import { requireRest } from './require-rest.ts';
import type { StoreFolders } from './store-folders.ts';
import { removeFiles } from './sweep-store.ts';
import { withoutRevisions } from './workflows/is-revision-file.ts';

/** With a database somebody may be at work in an editor, with pictures that no workflow names yet. */
const graceMs = 3_600_000;

/**
 * Frees all that can be made anew: values, remembered results, derived graphs, logs. Packs stay, saved
 * revisions too, and what the rows of the database refer to.
 *
 * @param database the home's; null where it has none
 * @returns        bytes freed
 * @throws AppError store/unavailable while something runs
 */
export async function cleanStore(
  folders: StoreFolders,
  database: Database | null,
): Promise<number> {
  await requireRest(folders);
  const { artifacts, cache, temporary, staging, derived, logs, trash } = folders;
  let freed = database
    ? await cleanAround(database, folders)
    : await removeFiles(await withoutRevisions(await listFiles(artifacts)));
  for (const folder of [cache, temporary, staging, derived, logs, trash]) {
    freed += await remove(folder);
  }
  return freed;
}

async function cleanAround(database: Database, folders: StoreFolders): Promise<number> {
  const now = Date.now();
  const references = await listReferences(database);
  await bringBack(folders, references);
  const mayGo = ({ file, usedAt }: StoredFile) =>
    now - usedAt > graceMs && !references.has(basename(file));
  const candidates = (await listFiles(folders.artifacts)).filter(mayGo);
  await moveToTrash(folders, await withoutRevisions(candidates), now);
  return emptyTrash(folders, now + 1);
}

async function remove(folder: string): Promise<number> {
  const freed = totalBytes(await listFiles(folder));
  await rm(folder, { recursive: true, force: true });
  return freed;
}
