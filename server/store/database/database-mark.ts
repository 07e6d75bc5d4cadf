import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { writeFileSafely } from '#server/store/write-file-safely.ts';

/** Whose database a TACK_HOME has: one of its own, or one that DATABASE_URL names. */
export type DatabaseKind = 'own' | 'external';

/** Writes down that a database knows which artifacts are needed: from now on no sweep goes without it. */
export async function markDatabase(folders: StoreFolders, kind: DatabaseKind): Promise<void> {
  if ((await readDatabaseMark(folders)) === kind) return;
  await writeFileSafely(folders.databaseMark, `${kind}\n`, { temporary: folders.temporary });
}

/** Which database this TACK_HOME has; null when it lives on files alone. */
export async function readDatabaseMark(folders: StoreFolders): Promise<DatabaseKind | null> {
  const text = await readFile(folders.databaseMark, 'utf8').catch(() => null);
  if (text !== null) return text.trim() === 'external' ? 'external' : 'own';
  // The mark may be lost where the database is not.
  const version = await readFile(join(folders.database, 'data/PG_VERSION')).catch(() => null);
  return version === null ? null : 'own';
}
