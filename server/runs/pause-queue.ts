import { countQueued, setQueuePaused } from '#server/store/runs/queue-state.ts';
import type { Backend } from './backend.ts';

/** Lets no more runs begin; those that run go on. Survives restarts. */
export async function pauseQueue({ database }: Pick<Backend, 'database'>): Promise<void> {
  await database.$transaction((transaction) => setQueuePaused(transaction, true));
}

/** Lets runs begin again: turns that found the queue paused are gone, so each run gets a new one. */
export async function resumeQueue({
  database,
  queue,
}: Pick<Backend, 'database' | 'queue'>): Promise<void> {
  await database.$transaction(async (transaction) => {
    await setQueuePaused(transaction, false);
    const waiting = await countQueued(transaction);
    for (let added = 0; added < waiting; added += 1) await queue.addTurn(transaction);
  });
}
