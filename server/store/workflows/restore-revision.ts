import type { Database } from '#server/store/database/open-database.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { appendRevision } from './append-revision.ts';
import { lockWorkflow } from './lock-workflow.ts';
import { readRevision } from './read-revision.ts';

/**
 * Saves the document of an old revision as the newest one. The workflow keeps the name that it has.
 *
 * @returns the new revision's number
 * @throws AppError workflow/not-found
 */
export async function restoreRevision(
  database: Database,
  folders: StoreFolders,
  old: { readonly id: string; readonly number: number },
): Promise<number> {
  return database.$transaction(async (transaction) => {
    const { name, revision } = await lockWorkflow(transaction, old.id);
    const { document } = await readRevision(transaction, old);
    await appendRevision(transaction, folders, {
      workflow: old.id,
      number: revision + 1,
      document: { ...document, name },
      note: `Restored revision ${old.number}`,
    });
    return revision + 1;
  });
}
