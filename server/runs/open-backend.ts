import { join } from 'node:path';
import type { Logger } from 'pino';
import { migrate } from '#server/store/database/migrate.ts';
import { openDatabase } from '#server/store/database/open-database.ts';
import { openStore } from '#server/store/open-store.ts';
import { openPostgres } from '#server/store/postgres/open-postgres.ts';
import { adoptRuns } from './adopt-runs.ts';
import type { Backend } from './backend.ts';
import { openRunFeed } from './open-run-feed.ts';
import { openRunQueue } from './open-run-queue.ts';

/**
 * Opens a TACK_HOME with its database, queue and feed.
 *
 * @param place.databaseUrl another PostgreSQL than the home's own
 * @throws AppError store/*
 */
export async function openBackend(
  place: {
    readonly home: string;
    readonly databaseUrl?: string | undefined;
    readonly openFolder?: string;
  },
  log: Logger,
): Promise<Backend & { close(): Promise<void> }> {
  const store = await openStore(place.home);
  const postgres = await openPostgres({ ...place, folder: join(place.home, 'postgres') });
  try {
    const { address } = postgres;
    await migrate(address);
    const database = openDatabase(address);
    const queue = await openRunQueue(address, log);
    const feed = await openRunFeed(database, address);
    const adopted = await adoptRuns({ database, queue });
    if (adopted > 0) log.info({ adopted }, 'Runs that nobody held were put back in line.');
    return {
      store,
      database,
      address,
      queue,
      feed,
      log,
      async close() {
        await queue.close();
        await feed.close();
        await database.$disconnect();
        await postgres.close();
      },
    };
  } catch (error) {
    await postgres.close();
    throw error;
  }
}
