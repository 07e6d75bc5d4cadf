import type { Logger } from 'pino';
import type { Database } from '#server/store/database/open-database.ts';
import type { Store } from '#server/store/open-store.ts';
import type { PostgresAddress } from '#server/store/postgres/postgres-address.ts';
import type { RunFeed } from './run-feed.ts';
import type { RunQueue } from './run-queue.ts';

/** What the procedures and routes of one server stand on. */
export type Backend = {
  readonly store: Store;
  readonly database: Database;
  readonly address: PostgresAddress;
  readonly queue: RunQueue;
  /** What happens in runs, wherever they run. */
  readonly feed: RunFeed;
  readonly log: Logger;
};
