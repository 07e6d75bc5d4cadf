import type { Transaction } from '#server/store/database/open-database.ts';
import { readSavedWorkflow, type SavedWorkflow } from './read-saved-workflow.ts';
import { workflowNotFound } from './workflow-not-found.ts';

/**
 * The workflow of this name as it is now.
 *
 * @throws AppError workflow/not-found when no workflow is called that
 */
export async function findWorkflowByName(
  transaction: Transaction,
  name: string,
): Promise<SavedWorkflow> {
  const workflow = await readSavedWorkflow(transaction, { name });
  if (!workflow) throw workflowNotFound({ name });
  return workflow;
}
