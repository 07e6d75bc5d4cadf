import { AppError } from '#nodes/contract/errors.ts';
import { openPostgres, type Postgres } from '#server/store/postgres/open-postgres.ts';
import type { PostgresAddress } from '#server/store/postgres/postgres-address.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { markDatabase, readDatabaseMark } from './database-mark.ts';
import { migrate } from './migrate.ts';
import { type Database, openDatabase } from './open-database.ts';

/** The database of a TACK_HOME, held until it is closed here. */
export type HomeDatabase = {
  readonly database: Database;
  readonly address: PostgresAddress;
  close(): Promise<void>;
};

/**
 * Opens the database of a TACK_HOME for a command, and brings its tables up to date.
 *
 * @param databaseUrl one that is not Tack's own
 * @throws AppError store/unavailable, store/newer, store/damaged
 */
export async function openHomeDatabase(
  folders: StoreFolders,
  databaseUrl: string | undefined = process.env['DATABASE_URL'],
): Promise<HomeDatabase> {
  if (!databaseUrl && (await readDatabaseMark(folders)) === 'external') throw lacksUrl(folders);
  await markDatabase(folders, databaseUrl ? 'external' : 'own');
  const postgres = await openPostgres({ folder: folders.database, databaseUrl });
  const database = await openMigrated(postgres);
  return {
    database,
    address: postgres.address,
    async close() {
      await database.$disconnect();
      await postgres.close();
    },
  };
}

/** Says that the database of a home is one that nobody names any more. */
export function lacksUrl({ home, databaseMark }: StoreFolders): AppError {
  return new AppError(
    'store/unavailable',
    `The database that DATABASE_URL named knows what is kept in ${home}: set it again, or delete ${databaseMark} to begin with an empty one.`,
  );
}

async function openMigrated(postgres: Postgres): Promise<Database> {
  try {
    await migrate(postgres.address);
    return openDatabase(postgres.address);
  } catch (error) {
    await postgres.close();
    throw error;
  }
}
