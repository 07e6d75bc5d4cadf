import type { Transaction } from '#server/store/database/open-database.ts';

/**
 * Puts the runs that were going on back in line, in a database that was restored. Turns of the queue
 * are not part of a backup: whoever opens the queue gives one to each run that waits without.
 *
 * @returns how many were going on
 */
export async function requeueInterrupted(transaction: Transaction): Promise<number> {
  await transaction.nodeRun.updateMany({
    where: { state: 'running', run: { state: 'running' } },
    data: { state: 'waiting' },
  });
  await transaction.run.updateMany({ where: { turn: { not: null } }, data: { turn: null } });
  const { count } = await transaction.run.updateMany({
    where: { state: 'running' },
    data: { state: 'queued' },
  });
  return count;
}
