import { basename } from 'node:path';
import type { Database } from '#server/store/database/open-database.ts';
import { listFiles, type StoredFile } from '#server/store/list-files.ts';
import { pickOldest, totalBytes } from '#server/store/pick-oldest.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { withoutRevisions } from '#server/store/workflows/is-revision-file.ts';
import { listReferences } from './list-references.ts';
import { bringBack, emptyTrash, moveToTrash } from './trash.ts';

const dayMs = 86_400_000;

/** What a collection did: bytes moved to the trash, bytes deleted from it, artifacts brought back. */
export type Collection = {
  readonly swept: number;
  readonly freed: number;
  readonly broughtBack: number;
};

/**
 * Brings the artifacts within their limit: those that no row refers to and nobody used for a day go
 * to the trash, the ones unused for longest first; after another day there they are deleted.
 *
 * Whoever refers to an artifact that is there already has touched it before, so that it is spared.
 *
 * @param room.limitBytes room for artifacts; above it they shrink to four fifths of it, if they can
 * @param room.now        milliseconds since 1970
 * @param room.graceMs    how long an artifact that nothing refers to is spared, and kept in the trash
 */
export async function collectGarbage(
  database: Database,
  folders: StoreFolders,
  room: { readonly limitBytes: number; readonly now?: number; readonly graceMs?: number },
): Promise<Collection> {
  const { limitBytes, now = Date.now(), graceMs = dayMs } = room;
  const references = await listReferences(database);
  const broughtBack = await bringBack(folders, references);
  const freed = await emptyTrash(folders, now - graceMs);
  const artifacts = await listFiles(folders.artifacts);
  const mayGo = ({ file, usedAt }: StoredFile) =>
    now - usedAt > graceMs && !references.has(basename(file));
  const whole = totalBytes(artifacts);
  if (whole <= limitBytes) return { swept: 0, freed, broughtBack };
  const candidates = await withoutRevisions(artifacts.filter(mayGo));
  const surplus = pickOldest(candidates, whole, limitBytes);
  return { swept: await moveToTrash(folders, surplus, now), freed, broughtBack };
}
