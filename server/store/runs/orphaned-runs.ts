import type { Transaction } from '#server/store/database/open-database.ts';
import { appendEvents } from './append-events.ts';

/** A run that counts as running, and the turn it is run by. */
export type RunningRun = { readonly id: string; readonly turn: string | null };

/** The runs that count as running. */
export function listRunning(transaction: Transaction): Promise<RunningRun[]> {
  return transaction.run.findMany({
    where: { state: 'running' },
    select: { id: true, turn: true },
  });
}

/**
 * Puts a run whose turn nobody has any more back in line; a cancel that was asked for stays.
 *
 * @returns whether that was still so
 */
export async function requeueOrphan(
  transaction: Transaction,
  { id, turn }: RunningRun,
): Promise<boolean> {
  const { count } = await transaction.run.updateMany({
    where: { id, turn, state: 'running' },
    data: { state: 'queued', turn: null },
  });
  if (count === 0) return false;
  await transaction.nodeRun.updateMany({
    where: { runId: id, state: 'running' },
    data: { state: 'waiting' },
  });
  await appendEvents(transaction, id, [{ event: { type: 'run-state', state: 'queued' } }]);
  return true;
}
