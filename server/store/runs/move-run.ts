import { AppError } from '#nodes/contract/errors.ts';
import type { Database } from '#server/store/database/open-database.ts';
import { lockRun } from './request-cancel.ts';

/** Where a waiting run goes: to another priority, or before another run in its line. */
export type Move = { readonly priority?: number | undefined; readonly before?: string | undefined };

/**
 * Gives a waiting run another place in the queue.
 *
 * @throws AppError run/not-found; run/wrong-state when it no longer waits
 */
export function moveRun(database: Database, id: string, move: Move): Promise<void> {
  return database.$transaction(async (transaction) => {
    const state = await lockRun(transaction, id);
    if (state !== 'queued') {
      throw new AppError(
        'run/wrong-state',
        `The run is ${state}; only a waiting one can be moved.`,
        {
          details: { run: id, state },
        },
      );
    }
    if (move.before === undefined) {
      if (move.priority === undefined) return;
      await transaction.run.update({ where: { id }, data: { priority: move.priority } });
      return;
    }
    const next = await transaction.run.findUnique({ where: { id: move.before } });
    if (next?.state !== 'queued') {
      throw new AppError('run/not-found', `The run '${move.before}' does not wait in the queue.`);
    }
    const previous = await transaction.run.aggregate({
      where: { state: 'queued', priority: next.priority, position: { lt: next.position } },
      _max: { position: true },
    });
    const low = previous._max.position ?? next.position - 1;
    await transaction.run.update({
      where: { id },
      data: { priority: next.priority, position: (low + next.position) / 2 },
    });
  });
}
