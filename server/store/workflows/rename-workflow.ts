import type { Database } from '#server/store/database/open-database.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { appendRevision } from './append-revision.ts';
import { explainTakenName } from './explain-taken-name.ts';
import { lockWorkflow } from './lock-workflow.ts';
import { parseDocument } from './parse-document.ts';
import { readRevision } from './read-revision.ts';

/**
 * Gives a workflow another name. The name is part of the document, so this is a revision too.
 *
 * @returns its number
 * @throws AppError workflow/not-found, workflow/name-taken, graph/invalid when it cannot be a name
 */
export async function renameWorkflow(
  database: Database,
  folders: StoreFolders,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<number> {
  return explainTakenName(name, () =>
    database.$transaction(async (transaction) => {
      const workflow = await lockWorkflow(transaction, id);
      if (workflow.name === name) return workflow.revision;
      const newest = await readRevision(transaction, { id, number: workflow.revision });
      const number = workflow.revision + 1;
      const document = parseDocument({ ...newest.document, name });
      const note = `Renamed from ${workflow.name}`;
      await appendRevision(transaction, folders, { workflow: id, number, document, note });
      return number;
    }),
  );
}
