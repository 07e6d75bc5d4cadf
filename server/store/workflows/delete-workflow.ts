import type { Transaction } from '#server/store/database/open-database.ts';
import { workflowNotFound } from './workflow-not-found.ts';

/**
 * Puts a workflow away: its name is free again, and `undeleteWorkflow` brings it back.
 *
 * @throws AppError workflow/not-found
 */
export async function deleteWorkflow(transaction: Transaction, id: string): Promise<void> {
  const { count } = await transaction.workflow.updateMany({
    where: { id, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  if (count === 0) throw workflowNotFound({ id });
}
