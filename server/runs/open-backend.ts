import type { Logger } from 'pino';
import { openHomeDatabase } from '#server/store/database/open-home-database.ts';
import { openStore } from '#server/store/open-store.ts';
import { adoptRuns } from './adopt-runs.ts';
import type { Backend } from './backend.ts';
import { openRunFeed } from './open-run-feed.ts';
import { openRunQueue } from './open-run-queue.ts';

/**
 * Opens a TACK_HOME with its database (or the one DATABASE_URL names), queue and feed.
 *
 * @throws AppError store/*
 */
export async function openBackend(
  home: string,
  log: Logger,
): Promise<Backend & { close(): Promise<void> }> {
  const store = await openStore(home);
  const { database, address, close: closeDatabase } = await openHomeDatabase(store.folders);
  try {
    const queue = await openRunQueue(address, log);
    const feed = await openRunFeed(database, address);
    const adopted = await adoptRuns({ database, queue });
    if (adopted > 0) log.info({ adopted }, 'Runs that nobody held were put back in line.');
    return {
      ...{ store, database, address, queue, feed, log },
      async close() {
        await queue.close();
        await feed.close();
        await closeDatabase();
      },
    };
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}
