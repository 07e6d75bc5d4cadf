import type { Transaction } from '#server/store/database/open-database.ts';
import { workflowNotFound } from './workflow-not-found.ts';

/** A workflow that nobody else can change until the transaction ends. */
export type LockedWorkflow = { readonly name: string; readonly revision: number };

/** @throws AppError workflow/not-found when it is not there or was deleted */
export async function lockWorkflow(transaction: Transaction, id: string): Promise<LockedWorkflow> {
  const [workflow] = await transaction.$queryRaw<LockedWorkflow[]>`
    SELECT "name", "revision" FROM "Workflow"
    WHERE "id" = ${id} AND "deletedAt" IS NULL FOR UPDATE`;
  if (!workflow) throw workflowNotFound({ id });
  return workflow;
}
