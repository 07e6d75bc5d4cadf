import type { Workflow } from '#nodes/contract/graph.ts';
import type { Transaction } from '#server/store/database/open-database.ts';
import { isStorable } from './is-storable.ts';

/** A workflow as it is now. */
export type SavedWorkflow = {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly document: Workflow;
};

/** The one workflow that fits and was not deleted; null when there is none. */
export async function readSavedWorkflow(
  transaction: Transaction,
  where: { readonly id: string } | { readonly name: string },
): Promise<SavedWorkflow | null> {
  if (!isStorable({ ...where })) return null;
  const row = await transaction.workflow.findFirst({
    where: { ...where, deletedAt: null },
    include: { revisions: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const newest = row?.revisions[0];
  if (!row || !newest) return null;
  const { id, name, createdAt, updatedAt } = row;
  const document = newest.document as unknown as Workflow; // it was parsed before it was saved
  return { id, name, revision: newest.number, createdAt, updatedAt, document };
}
