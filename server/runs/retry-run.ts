import { requeueRun } from '#server/store/runs/requeue-run.ts';
import type { Backend } from './backend.ts';

/**
 * Runs a failed or cancelled run again, from where it stopped.
 *
 * @throws AppError run/not-found, run/wrong-state
 */
export async function retryRun(
  { database, queue }: Pick<Backend, 'database' | 'queue'>,
  id: string,
): Promise<void> {
  await database.$transaction(async (transaction) => {
    await requeueRun(transaction, { id, from: ['failed', 'cancelled'] });
    await queue.addTurn(transaction);
  });
}
