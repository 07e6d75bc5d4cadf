import { AppError } from '#nodes/contract/errors.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import type { Transaction } from '#server/store/database/open-database.ts';

/** A workflow as it was after one save. */
export type SavedRevision = {
  readonly number: number;
  readonly note: string;
  readonly createdAt: Date;
  readonly document: Workflow;
};

/**
 * A workflow as it was after one save.
 *
 * @throws AppError workflow/not-found when there is no such revision, or its workflow was deleted
 */
export async function readRevision(
  transaction: Transaction,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<SavedRevision> {
  const row = await transaction.workflowRevision.findFirst({
    where: { workflowId: id, number, workflow: { deletedAt: null } },
    select: { number: true, note: true, createdAt: true, document: true },
  });
  if (!row) {
    throw new AppError('workflow/not-found', `There is no revision ${number} of this workflow.`, {
      details: { id, number },
    });
  }
  return { ...row, document: row.document as unknown as Workflow }; // parsed before it was saved
}
