import { AppError } from '#nodes/contract/errors.ts';
import type { Database, Transaction } from '#server/store/database/open-database.ts';
import { Prisma } from '#server/store/generated/client.ts';
import type { RunState } from '#server/store/generated/enums.ts';
import { appendEvents } from './append-events.ts';

/** The channel on which a cancelled run's taker is told; the payload is the run's id. */
export const cancelChannel = 'tack_cancel';

/**
 * Cancels a run that waits, or asks whoever runs it to stop. A run that has ended stays as it is.
 *
 * @returns the run's state after that
 * @throws AppError run/not-found
 */
export function requestCancel(database: Database, id: string): Promise<RunState> {
  return database.$transaction(async (transaction) => {
    const state = await lockRun(transaction, id);
    if (state === 'running') {
      await transaction.run.update({ where: { id }, data: { cancelRequested: true } });
      await transaction.$executeRaw(Prisma.sql`SELECT pg_notify(${cancelChannel}, ${id})`);
      return state;
    }
    if (state !== 'queued' && state !== 'paused') return state;
    await transaction.run.update({
      where: { id },
      data: { state: 'cancelled', endedAt: new Date() },
    });
    await appendEvents(transaction, id, [{ event: { type: 'run-state', state: 'cancelled' } }]);
    return 'cancelled';
  });
}

/** Locks the run's row for the rest of the transaction. @throws AppError run/not-found */
export async function lockRun(transaction: Transaction, id: string): Promise<RunState> {
  const rows = await transaction.$queryRaw<{ state: RunState }[]>`
    SELECT "state" FROM "Run" WHERE "id" = ${id} FOR UPDATE`;
  const [row] = rows;
  if (row) return row.state;
  throw new AppError('run/not-found', `There is no run '${id}'.`, { details: { run: id } });
}
