import type { Transaction } from '#server/store/database/open-database.ts';

/**
 * Runs that count as running but whose turn nobody has any more, as after a restored backup.
 *
 * @param turns ids of the turns that are waiting or taken
 */
export async function findOrphanedRuns(
  transaction: Transaction,
  turns: readonly string[],
): Promise<readonly string[]> {
  const running = await transaction.run.findMany({
    where: { state: 'running' },
    select: { id: true, turn: true },
  });
  return running.filter(({ turn }) => turn === null || !turns.includes(turn)).map(({ id }) => id);
}
