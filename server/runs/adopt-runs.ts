import { listRunning, requeueOrphan } from '#server/store/runs/orphaned-runs.ts';
import { countUnfinished } from '#server/store/runs/queue-state.ts';
import type { Backend } from './backend.ts';

/**
 * Sees to it that every run that waits or runs has a turn: after a restored backup, or when turns
 * were lost. A turn too many does nothing, so this may be done at any time.
 *
 * @returns how many runs were put back in line
 */
export function adoptRuns({
  database,
  queue,
}: Pick<Backend, 'database' | 'queue'>): Promise<number> {
  return database.$transaction(async (transaction) => {
    // Runs first: one that begins in between has its turn by the time that turns are listed.
    const running = await listRunning(transaction);
    const turns = await queue.listTurns(transaction);
    let orphans = 0;
    for (const run of running) {
      const isHeld = run.turn !== null && turns.includes(run.turn);
      if (!isHeld && (await requeueOrphan(transaction, run))) orphans += 1;
    }
    const missing = (await countUnfinished(transaction)) - turns.length;
    for (let added = 0; added < missing; added += 1) await queue.addTurn(transaction);
    return orphans;
  });
}
