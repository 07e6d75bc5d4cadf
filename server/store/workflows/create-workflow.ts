import { randomUUID } from 'node:crypto';
import type { Database } from '#server/store/database/open-database.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { appendRevision } from './append-revision.ts';
import { explainTakenName } from './explain-taken-name.ts';
import { parseDocument } from './parse-document.ts';
import { parseNote } from './parse-note.ts';

/** A document as somebody sent it, and the name it is to have. */
export type WorkflowDraft = {
  readonly name: string;
  readonly document: object;
  readonly note?: string | undefined;
};

/**
 * Saves a new workflow as its revision 1.
 *
 * @throws AppError graph/*, workflow/name-taken
 */
export async function createWorkflow(
  database: Database,
  folders: StoreFolders,
  { name, document, note: words = '' }: WorkflowDraft,
): Promise<{ readonly id: string; readonly revision: number }> {
  const parsed = parseDocument({ ...document, name });
  const note = parseNote(words);
  const id = randomUUID();
  await explainTakenName(name, () =>
    database.$transaction(async (transaction) => {
      await transaction.workflow.create({ data: { id, name, revision: 1 } });
      const revision = { workflow: id, number: 1, document: parsed, note };
      await appendRevision(transaction, folders, revision);
    }),
  );
  return { id, revision: 1 };
}
