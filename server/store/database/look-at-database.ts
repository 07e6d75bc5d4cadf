import { AppError } from '#nodes/contract/errors.ts';
import { findSilence } from '#server/store/postgres/answers.ts';
import { clusterFolder } from '#server/store/postgres/cluster-folder.ts';
import { clusterAddress } from '#server/store/postgres/postgres-address.ts';
import { findPostgres } from '#server/store/postgres/postgres-programs.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { type DatabaseKind, readDatabaseMark } from './database-mark.ts';
import { lacksUrl } from './open-home-database.ts';

/** How the database of a TACK_HOME is, as seen without starting or changing it. */
export type DatabaseLook = {
  /** Null where the home lives on files alone. */
  readonly kind: DatabaseKind | null;
  /** Whether it answers now; one of Tack's own is started when it is needed. */
  readonly isUp: boolean;
  /** Why it cannot be used, a sentence; null where nothing speaks against it. */
  readonly problem: string | null;
};

/**
 * Looks at the database of a TACK_HOME and leaves it as it is.
 *
 * @param databaseUrl one that is not Tack's own
 */
export async function lookAtDatabase(
  folders: StoreFolders,
  databaseUrl: string | undefined,
): Promise<DatabaseLook> {
  if (databaseUrl) return lookAtNamed(databaseUrl);
  const kind = await readDatabaseMark(folders);
  if (kind === 'external') return { kind, isUp: false, problem: lacksUrl(folders).message };
  const address = clusterAddress(await clusterFolder(folders.database));
  const isUp = kind !== null && (await findSilence(address)) === null;
  return { kind, isUp, problem: findMissingPostgres() };
}

async function lookAtNamed(connectionString: string): Promise<DatabaseLook> {
  const silence = await findSilence({ connectionString });
  const problem =
    silence === null ? null : `The database that DATABASE_URL names does not answer: ${silence}.`;
  return { kind: 'external', isUp: silence === null, problem };
}

function findMissingPostgres(): string | null {
  try {
    findPostgres();
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.message;
  }
}
