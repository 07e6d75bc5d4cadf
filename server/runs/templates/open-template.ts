import { join } from 'node:path';
import { catalogue } from '#nodes/catalogue.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Backend } from '#server/runs/backend.ts';
import { importPictures } from '#server/runs/import-pictures.ts';
import { readWorkflow } from '#server/runs/read-workflow.ts';
import { createWorkflow } from '#server/store/workflows/create-workflow.ts';
import { listTemplates, templatesFolder } from './list-templates.ts';

/**
 * Makes a workflow of one's own out of one that comes with Tack, called "NAME", "NAME 2" and so on.
 *
 * @returns its id and name
 * @throws AppError workflow/not-found when there is no such template
 */
export async function openTemplate(
  { database, store }: Pick<Backend, 'database' | 'store'>,
  id: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const template = (await listTemplates()).find((one) => one.id === id);
  if (!template) {
    throw new AppError('workflow/not-found', `There is no template '${id}'.`, { details: { id } });
  }
  const workflow = await readWorkflow(join(templatesFolder, `${template.id}.json`));
  const given = { folder: templatesFolder, catalogue, values: store.values };
  const { graph } = await importPictures(workflow.graph, given);
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? workflow.name : `${workflow.name} ${copy}`;
    try {
      const draft = { name, document: { ...workflow, graph }, note: 'From a template' };
      const made = await createWorkflow(database, store.folders, draft);
      return { id: made.id, name };
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'workflow/name-taken')) throw error;
    }
  }
}
