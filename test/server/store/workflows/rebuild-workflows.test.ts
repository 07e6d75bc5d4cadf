import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '#server/store/open-store.ts';
import { createWorkflow } from '#server/store/workflows/create-workflow.ts';
import { findWorkflow } from '#server/store/workflows/find-workflow.ts';
import { findWorkflowByName } from '#server/store/workflows/find-workflow-by-name.ts';
import { listRevisions } from '#server/store/workflows/list-revisions.ts';
import { rebuildWorkflows } from '#server/store/workflows/rebuild-workflows.ts';
import { saveWorkflow } from '#server/store/workflows/save-workflow.ts';
import { scratchDatabase } from '#test/helpers/scratch-postgres.ts';
import { documentSaying, scratchHome } from './saved-document.ts';

test('rebuilds workflows with all their revisions when the database is lost', async () => {
  const { database: lost, folders } = await scratchHome();
  const draft = { name: 'Cat', document: documentSaying('meow') };
  const { id } = await createWorkflow(lost, folders, draft);
  const document = documentSaying('purr', 'Cat');
  await saveWorkflow(lost, folders, { id, revision: 1, document, note: 'Softer' });
  await lost.workflow.update({ where: { id }, data: { name: 'Other' } });
  const twin = await createWorkflow(lost, folders, draft);
  const { values } = await openStore(folders.home);
  await values.store('text', '{"createdAt":"no revision"}');
  writeFileSync(join(folders.artifacts, 'f'.repeat(64)), '{"createdAt":"damaged');

  const { database } = await scratchDatabase();
  expect(await rebuildWorkflows(database, folders)).toBe(2);
  expect(await rebuildWorkflows(database, folders)).toBe(0);
  expect(await findWorkflowByName(database, 'Cat')).toMatchObject({ id: twin.id, revision: 1 });
  const older = await findWorkflow(database, id);
  expect(older).toMatchObject({ name: 'Cat (2)', revision: 3 });
  expect(older.document.graph.nodes[0]?.params).toEqual({ text: 'purr' });
  expect(await listRevisions(database, { id })).toMatchObject([
    { number: 3, note: 'Renamed from Cat' },
    { number: 2, note: 'Softer' },
    { number: 1, note: '' },
  ]);
  expect(await database.artifact.count()).toBe(4);
});
