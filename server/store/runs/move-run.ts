import { AppError } from '#nodes/contract/errors.ts';
import type { Database } from '#server/store/database/open-database.ts';
import { lockRun } from './request-cancel.ts';

/** Where a waiting run goes: to another priority, or before another run in its line. */
export type Move = { readonly priority?: number | undefined; readonly before?: string | undefined };

/**
 * Gives a waiting run another place in the queue. Its new line is numbered anew; nobody else moves
 * or takes runs meanwhile.
 *
 * @throws AppError run/not-found; run/wrong-state when it no longer waits
 */
export function moveRun(database: Database, id: string, move: Move): Promise<void> {
  return database.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM "Queue" FOR UPDATE`;
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
    const next = await transaction.run.findFirst({
      where: { id: move.before ?? '', state: 'queued' },
    });
    if (move.before !== undefined && !next) {
      throw new AppError('run/not-found', `The run '${move.before}' does not wait in the queue.`);
    }
    const priority = next?.priority ?? move.priority;
    if (priority === undefined || next?.id === id) return;
    const line = await transaction.run.findMany({
      where: { state: 'queued', priority, id: { not: id } },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
      select: { id: true },
    });
    const others = line.map((one) => one.id);
    const place = next ? others.indexOf(next.id) : others.length;
    const order = others.toSpliced(place, 0, id);
    await transaction.$executeRaw`
      UPDATE "Run" SET "priority" = ${priority}, "position" = place."number"
      FROM unnest(${order}::text[]) WITH ORDINALITY AS place("id", "number")
      WHERE "Run"."id" = place."id"`;
  });
}
