import { requeueRun } from '#server/store/runs/requeue-run.ts';
import type { Backend } from './backend.ts';
import { requireRoom } from './require-room.ts';

/**
 * Runs a failed or cancelled run again, from where it stopped.
 *
 * @throws AppError run/not-found, run/wrong-state, store/full
 */
export async function retryRun(
  { database, queue, store }: Pick<Backend, 'database' | 'queue' | 'store'>,
  id: string,
): Promise<void> {
  await requireRoom(store.folders);
  await database.$transaction(async (transaction) => {
    await requeueRun(transaction, { id, from: ['failed', 'cancelled'] });
    await queue.addTurn(transaction);
  });
}
