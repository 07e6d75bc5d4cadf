import type { Database, Transaction } from '#server/store/database/open-database.ts';

/** Whether runs are being taken, and how many wait and run. */
export async function readQueueState(database: Database) {
  const [queue, queued, running] = await Promise.all([
    database.queue.findUniqueOrThrow({ where: { id: 1 } }),
    countQueued(database),
    database.run.count({ where: { state: 'running' } }),
  ]);
  return { isPaused: queue.isPaused, queued, running };
}

/** How many runs wait. */
export function countQueued(database: Database | Transaction): Promise<number> {
  return database.run.count({ where: { state: 'queued' } });
}

/** How many runs wait or run: each needs a turn. */
export function countUnfinished(transaction: Transaction): Promise<number> {
  return transaction.run.count({ where: { state: { in: ['queued', 'running'] } } });
}

/** Stops or resumes the taking of runs; what runs goes on. */
export async function setQueuePaused(transaction: Transaction, isPaused: boolean): Promise<void> {
  await transaction.queue.update({ where: { id: 1 }, data: { isPaused } });
}
