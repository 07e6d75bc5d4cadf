import { AppError } from '#nodes/contract/errors.ts';
import type { Database } from '#server/store/database/open-database.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { createWorkflow } from './create-workflow.ts';
import { findWorkflow } from './find-workflow.ts';

const longestName = 200;

/**
 * Makes a workflow of its own out of another's newest revision, called "NAME copy", or "NAME copy 2"
 * and so on.
 *
 * @throws AppError workflow/not-found
 */
export async function duplicateWorkflow(
  database: Database,
  folders: StoreFolders,
  id: string,
): Promise<{ readonly id: string; readonly name: string; readonly revision: number }> {
  const { name: original, document } = await findWorkflow(database, id);
  const note = `Copy of ${original}`;
  for (let copy = 1; ; copy += 1) {
    const name = nameCopy(original, copy);
    try {
      return { name, ...(await createWorkflow(database, folders, { name, document, note })) };
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'workflow/name-taken')) throw error;
    }
  }
}

function nameCopy(original: string, copy: number): string {
  const ending = copy === 1 ? ' copy' : ` copy ${copy}`;
  return `${original.slice(0, longestName - ending.length).toWellFormed()}${ending}`;
}
