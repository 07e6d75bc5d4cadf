import type { Transaction } from '#server/store/database/open-database.ts';
import type { SavedRevision } from './read-revision.ts';

/**
 * Lists what was saved of a workflow, the newest first, without the documents.
 *
 * @param wish.before only revisions with a smaller number: where the page before ended
 */
export async function listRevisions(
  transaction: Transaction,
  wish: {
    readonly id: string;
    readonly before?: number | undefined;
    readonly limit?: number | undefined;
  },
): Promise<Omit<SavedRevision, 'document'>[]> {
  const { id, before, limit = 50 } = wish;
  return transaction.workflowRevision.findMany({
    where: {
      workflowId: id,
      workflow: { deletedAt: null },
      ...(before === undefined ? {} : { number: { lt: before } }),
    },
    orderBy: { number: 'desc' },
    select: { number: true, note: true, createdAt: true },
    take: limit,
  });
}
