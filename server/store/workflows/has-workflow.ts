import type { Transaction } from '#server/store/database/open-database.ts';

/** Whether there is, or was, a workflow of this id: a deleted one can still be named by a run. */
export async function hasWorkflow(transaction: Transaction, id: string): Promise<boolean> {
  return (await transaction.workflow.count({ where: { id } })) > 0;
}
