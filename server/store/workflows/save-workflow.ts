import { AppError } from '#nodes/contract/errors.ts';
import type { Database } from '#server/store/database/open-database.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { appendRevision } from './append-revision.ts';
import { explainTakenName } from './explain-taken-name.ts';
import { lockWorkflow } from './lock-workflow.ts';
import { parseDocument } from './parse-document.ts';
import { parseNote } from './parse-note.ts';

/** What a person made of the revision that they edited. */
export type WorkflowSave = {
  readonly id: string;
  /** The revision that was edited: it has to be the newest still. */
  readonly revision: number;
  readonly document: unknown;
  readonly note?: string | undefined;
};

/**
 * Saves a new revision, unless another was saved in the meantime: then nothing is changed.
 *
 * @returns its number
 * @throws AppError workflow/conflict with the `current` number; workflow/not-found,
 * workflow/name-taken, graph/*
 */
export async function saveWorkflow(
  database: Database,
  folders: StoreFolders,
  { id, revision, document, note: words = '' }: WorkflowSave,
): Promise<number> {
  const parsed = parseDocument(document);
  const note = parseNote(words);
  return explainTakenName(parsed.name, () =>
    database.$transaction(async (transaction) => {
      const { revision: current } = await lockWorkflow(transaction, id);
      if (current !== revision) throw conflict(revision, current);
      const number = current + 1;
      await appendRevision(transaction, folders, { workflow: id, number, document: parsed, note });
      return number;
    }),
  );
}

function conflict(revision: number, current: number): AppError {
  return new AppError(
    'workflow/conflict',
    `This workflow was saved elsewhere in the meantime: you changed revision ${revision}, and it is at ${current} now.`,
    { details: { revision, current } },
  );
}
