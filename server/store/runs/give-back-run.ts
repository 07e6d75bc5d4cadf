import type { Database } from '#server/store/database/open-database.ts';
import { appendEvents } from './append-events.ts';
import { holdRun } from './write-progress.ts';

/**
 * Puts a run back in line whose taker has to end: that counts as no interruption.
 *
 * @throws AppError run/superseded
 */
export function giveBackRun(
  database: Database,
  { id, attempt }: { readonly id: string; readonly attempt: number },
): Promise<void> {
  return database.$transaction(async (transaction) => {
    await holdRun(transaction, id, attempt);
    await transaction.run.update({ where: { id }, data: { state: 'queued', turn: null } });
    await transaction.nodeRun.updateMany({
      where: { runId: id, state: 'running' },
      data: { state: 'waiting' },
    });
    await appendEvents(transaction, id, [{ event: { type: 'run-state', state: 'queued' } }]);
  });
}
