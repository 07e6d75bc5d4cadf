import type { Transaction } from '#server/store/database/open-database.ts';
import { workflowNotFound } from './workflow-not-found.ts';

/** What a lock finds out about a workflow. */
export type LockedWorkflow = { readonly name: string; readonly revision: number };

/**
 * Holds a workflow against every other change until the transaction ends.
 *
 * @throws AppError workflow/not-found when it is not there or was deleted
 */
export async function lockWorkflow(transaction: Transaction, id: string): Promise<LockedWorkflow> {
  const [workflow] = await transaction.$queryRaw<LockedWorkflow[]>`
    SELECT "name", "revision" FROM "Workflow"
    WHERE "id" = ${id} AND "deletedAt" IS NULL FOR UPDATE`;
  if (!workflow) throw workflowNotFound({ id });
  return workflow;
}
