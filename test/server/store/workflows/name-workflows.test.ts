import { expect, test } from 'vitest';
import { createWorkflow } from '#server/store/workflows/create-workflow.ts';
import { deleteWorkflow } from '#server/store/workflows/delete-workflow.ts';
import { duplicateWorkflow } from '#server/store/workflows/duplicate-workflow.ts';
import { findWorkflow } from '#server/store/workflows/find-workflow.ts';
import { findWorkflowByName } from '#server/store/workflows/find-workflow-by-name.ts';
import { listWorkflows } from '#server/store/workflows/list-workflows.ts';
import { renameWorkflow } from '#server/store/workflows/rename-workflow.ts';
import { saveWorkflow } from '#server/store/workflows/save-workflow.ts';
import { undeleteWorkflow } from '#server/store/workflows/undelete-workflow.ts';
import { documentSaying, scratchHome } from './saved-document.ts';

const taken = { code: 'workflow/name-taken' };
const missing = { code: 'workflow/not-found' };

test('gives a name to one workflow at a time', async () => {
  const { database, folders } = await scratchHome();
  const create = (name: string) =>
    createWorkflow(database, folders, { name, document: documentSaying('hi') });
  const cat = await create('Cat');
  const dog = await create('Dog');
  await expect(create('Cat')).rejects.toMatchObject(taken);
  await expect(
    renameWorkflow(database, folders, { id: dog.id, name: 'Cat' }),
  ).rejects.toMatchObject(taken);
  const save = { id: dog.id, revision: 1, document: documentSaying('hi', 'Cat') };
  await expect(saveWorkflow(database, folders, save)).rejects.toMatchObject(taken);

  expect(await renameWorkflow(database, folders, { id: cat.id, name: 'Tiger' })).toBe(2);
  expect(await renameWorkflow(database, folders, { id: cat.id, name: 'Tiger' })).toBe(2);
  expect(await findWorkflowByName(database, 'Tiger')).toMatchObject({
    id: cat.id,
    document: { name: 'Tiger' },
  });
  await expect(findWorkflowByName(database, 'Cat')).rejects.toMatchObject(missing);
  await expect(findWorkflowByName(database, 'C\0t')).rejects.toMatchObject(missing);
});

test('brings a deleted workflow back, if its name is still free', async () => {
  const { database, folders } = await scratchHome();
  const draft = { name: 'Cat', document: documentSaying('meow') };
  const { id } = await createWorkflow(database, folders, draft);
  await deleteWorkflow(database, id);
  await expect(findWorkflow(database, id)).rejects.toMatchObject(missing);
  await expect(deleteWorkflow(database, id)).rejects.toMatchObject(missing);
  const save = { id, revision: 1, document: draft.document };
  await expect(saveWorkflow(database, folders, save)).rejects.toMatchObject(missing);
  expect((await listWorkflows(database)).workflows).toEqual([]);
  expect((await listWorkflows(database, { deleted: true })).workflows).toMatchObject([{ id }]);

  const other = await createWorkflow(database, folders, draft);
  await expect(undeleteWorkflow(database, id)).rejects.toMatchObject(taken);
  await deleteWorkflow(database, other.id);
  await undeleteWorkflow(database, id);
  expect(await findWorkflow(database, id)).toMatchObject({ name: 'Cat' });
});

test('names copies of a workflow, however long its name', async () => {
  const { database, folders } = await scratchHome();
  const name = 'n'.repeat(200);
  const { id } = await createWorkflow(database, folders, { name, document: documentSaying('a') });
  const first = await duplicateWorkflow(database, folders, id);
  const second = await duplicateWorkflow(database, folders, id);
  expect(first.name).toBe(`${'n'.repeat(195)} copy`);
  expect(second.name).toBe(`${'n'.repeat(193)} copy 2`);
  const { document } = await findWorkflow(database, second.id);
  expect(document).toMatchObject(documentSaying('a', second.name));
});

test('lists workflows page by page, the one saved last first', async () => {
  const { database, folders } = await scratchHome();
  for (const name of ['100% a_b', 'Cat', 'caterpillar', 'Dog']) {
    await createWorkflow(database, folders, { name, document: documentSaying('hi') });
  }
  const names = async (wish: Parameters<typeof listWorkflows>[1]) => {
    const { workflows, cursor } = await listWorkflows(database, wish);
    return { names: workflows.map(({ name }) => name), cursor: cursor ?? undefined };
  };
  const first = await names({ limit: 3 });
  expect(first.names).toEqual(['Dog', 'caterpillar', 'Cat']);
  const last = await names({ limit: 3, cursor: first.cursor });
  expect(last).toEqual({ names: ['100% a_b'], cursor: undefined });
  expect((await names({ search: 'CAT' })).names).toEqual(['caterpillar', 'Cat']);
  expect((await names({ search: '%' })).names).toEqual(['100% a_b']);
  expect((await names({ search: 'a_b' })).names).toEqual(['100% a_b']);
  expect((await names({ search: '\0' })).names).toEqual([]);
  await expect(names({ cursor: 'x' })).rejects.toMatchObject({ code: 'usage/invalid' });
});
