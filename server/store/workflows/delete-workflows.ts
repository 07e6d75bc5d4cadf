import type { Transaction } from '#server/store/database/open-database.ts';

/**
 * Puts workflows away, as `deleteWorkflow` does one; those that are not there are passed over.
 *
 * @returns how many there were
 */
export async function deleteWorkflows(
  transaction: Transaction,
  ids: readonly string[],
): Promise<number> {
  const { count } = await transaction.workflow.updateMany({
    where: { id: { in: [...ids] }, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  return count;
}
