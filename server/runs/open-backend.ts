import type { Logger } from 'pino';
import { openHomeDatabase } from '#server/store/database/open-home-database.ts';
import { openStore } from '#server/store/open-store.ts';
import { adoptRuns } from './adopt-runs.ts';
import type { Backend } from './backend.ts';
import { openRunFeed } from './open-run-feed.ts';
import { openRunQueue } from './open-run-queue.ts';

/** Lost turns are looked for this often. */
const adoptEveryMs = 60_000;

/**
 * Opens a TACK_HOME with its database (or the one DATABASE_URL names), queue and feed. Closing it
 * closes all of it, whatever fails.
 *
 * @throws AppError store/*
 */
export async function openBackend(
  home: string,
  log: Logger,
): Promise<Backend & { close(): Promise<void> }> {
  await using opened = new AsyncDisposableStack();
  const store = await openStore(home);
  const { database, address, close } = await openHomeDatabase(store.folders);
  opened.defer(close);
  const feed = await openRunFeed(database, address);
  opened.defer(() => feed.close());
  const queue = await openRunQueue(address, log);
  opened.defer(() => queue.close());

  async function adopt(): Promise<void> {
    const adopted = await adoptRuns({ database, queue });
    if (adopted > 0) log.info({ adopted }, 'Runs that nobody held were put back in line.');
  }
  await adopt();
  const timer = setInterval(() => {
    adopt().catch((error: unknown) => log.warn({ err: error }, 'Lost turns were not looked for.'));
  }, adoptEveryMs).unref();
  opened.defer(() => clearInterval(timer));

  const all = opened.move();
  const backend = { store, database, address, queue, feed, log };
  return { ...backend, close: () => all.disposeAsync() };
}
