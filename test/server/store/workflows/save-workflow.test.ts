import { expect, test } from 'vitest';
import { createWorkflow } from '#server/store/workflows/create-workflow.ts';
import { findWorkflow } from '#server/store/workflows/find-workflow.ts';
import { listRevisions } from '#server/store/workflows/list-revisions.ts';
import { readRevision } from '#server/store/workflows/read-revision.ts';
import { restoreRevision } from '#server/store/workflows/restore-revision.ts';
import { saveWorkflow } from '#server/store/workflows/save-workflow.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { documentSaying, scratchHome } from './saved-document.ts';

test('keeps every revision, and brings an old one back as a new one', async () => {
  const { database, folders } = await scratchHome();
  const first = { name: 'Greeting', document: documentSaying('hello', 'whatever') };
  const { id, revision } = await createWorkflow(database, folders, first);
  const second = { id, revision, document: documentSaying('bye', 'Farewell'), note: 'Say bye' };
  expect(await saveWorkflow(database, folders, second)).toBe(2);
  expect(await restoreRevision(database, folders, { id, number: 1 })).toBe(3);

  const workflow = await findWorkflow(database, id);
  expect(workflow).toMatchObject({ id, name: 'Farewell', revision: 3 });
  expect(workflow.document).toMatchObject(documentSaying('hello', 'Farewell'));
  const revisions = await listRevisions(database, { id });
  expect(revisions.map(({ number, note }) => `${number} ${note}`)).toEqual([
    '3 Restored revision 1',
    '2 Say bye',
    '1 ',
  ]);
  expect(await listRevisions(database, { id, before: 3, limit: 1 })).toMatchObject([{ number: 2 }]);
  const old = await readRevision(database, { id, number: 2 });
  expect(old.document.graph.nodes[0]?.params).toEqual({ text: 'bye' });
  expect(filesIn(folders.artifacts)).toHaveLength(3);
});

test('takes one of twenty saves of the same revision, and tells the others', async () => {
  const { database, folders } = await scratchHome();
  const draft = { name: 'Race', document: documentSaying('start') };
  const { id } = await createWorkflow(database, folders, draft);
  const saves = Array.from({ length: 20 }, (_, index) =>
    saveWorkflow(database, folders, { id, revision: 1, document: documentSaying(`${index}`) }),
  );
  const results = await Promise.allSettled(saves);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const result of results) {
    if (result.status === 'fulfilled') continue;
    expect(result.reason).toMatchObject({ code: 'workflow/conflict', details: { current: 2 } });
  }
  const winner = results.findIndex(({ status }) => status === 'fulfilled');
  const { document } = await findWorkflow(database, id);
  expect(document.graph.nodes[0]?.params).toEqual({ text: `${winner}` });
  expect(await database.workflowRevision.count()).toBe(2);
  expect(filesIn(folders.artifacts)).toHaveLength(2);
});

test('refuses what is no workflow, and changes nothing', async () => {
  const { database, folders } = await scratchHome();
  const good = documentSaying('fine');
  const { id } = await createWorkflow(database, folders, { name: 'Fine', document: good });
  const bottomless = '['.repeat(5000) + ']'.repeat(5000);
  for (const [document, code] of [
    [{}, 'graph/invalid'],
    ['text', 'graph/invalid'],
    [{ ...good, version: 2 }, 'graph/unsupported-version'],
    [{ ...good, extra: 1 }, 'graph/invalid'],
    [documentSaying('a\0b'), 'graph/invalid'],
    [documentSaying('\ud800'), 'graph/invalid'],
    [{ ...good, summary: JSON.parse(bottomless) }, 'graph/invalid'],
  ] as const) {
    const save = saveWorkflow(database, folders, { id, revision: 1, document });
    await expect(save).rejects.toMatchObject({ code });
  }
  const noted = { id, revision: 1, document: good, note: '\0' };
  await expect(saveWorkflow(database, folders, noted)).rejects.toMatchObject({
    code: 'graph/invalid',
  });
  const elsewhere = { ...noted, id: 'nowhere', note: '' };
  await expect(saveWorkflow(database, folders, elsewhere)).rejects.toMatchObject({
    code: 'workflow/not-found',
  });
  expect(await findWorkflow(database, id)).toMatchObject({ revision: 1 });
});
