import { findOrphanedRuns } from '#server/store/runs/orphaned-runs.ts';
import { countQueued } from '#server/store/runs/queue-state.ts';
import { requeueRun } from '#server/store/runs/requeue-run.ts';
import type { Backend } from './backend.ts';

/**
 * Sees to it that every run that waits or runs has a turn: after a restored backup, or a queue that
 * was lost or paused. A turn too many does nothing.
 *
 * @returns how many runs were put back in line
 */
export function adoptRuns({
  database,
  queue,
}: Pick<Backend, 'database' | 'queue'>): Promise<number> {
  return database.$transaction(async (transaction) => {
    const turns = await queue.listTurns(transaction);
    const orphans = await findOrphanedRuns(transaction, turns);
    for (const id of orphans) await requeueRun(transaction, { id, from: ['running'] });
    const missing = (await countQueued(transaction)) - turns.length;
    for (let added = 0; added < missing; added += 1) await queue.addTurn(transaction);
    return orphans.length;
  });
}
