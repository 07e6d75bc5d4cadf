import type { Transaction } from '#server/store/database/open-database.ts';
import { readSavedWorkflow, type SavedWorkflow } from './read-saved-workflow.ts';
import { workflowNotFound } from './workflow-not-found.ts';

/**
 * A workflow as it is now.
 *
 * @throws AppError workflow/not-found when it is not there or was deleted
 */
export async function findWorkflow(transaction: Transaction, id: string): Promise<SavedWorkflow> {
  const workflow = await readSavedWorkflow(transaction, { id });
  if (!workflow) throw workflowNotFound({ id });
  return workflow;
}
