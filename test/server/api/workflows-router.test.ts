import { expect, test } from 'vitest';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';
import { saying } from '#test/helpers/tiny-workflows.ts';

const named = (name: string, text: string) => ({ ...saying(text), name });
const nobody = { code: 'NOT_FOUND', cause: { code: 'workflow/not-found' } };

test('saves revision after revision, and gives each of them back', async () => {
  const { workflows } = apiCaller(await scratchBackend());
  const { id, revision } = await workflows.create({ name: 'first', document: saying('one') });
  expect(revision).toBe(1);
  const document = named('first', 'two');
  expect(await workflows.save({ id, revision: 1, document, note: 'better' })).toEqual({
    revision: 2,
  });
  const found = await workflows.find({ id });
  expect(found).toMatchObject({ id, revision: 2, document });
  expect(await workflows.findByName({ name: 'first' })).toMatchObject({ id, revision: 2 });
  const revisions = await workflows.listRevisions({ id });
  expect(revisions.map(({ number, note }) => [number, note])).toEqual([
    [2, 'better'],
    [1, ''],
  ]);
  const old = await workflows.readRevision({ id, number: 1 });
  expect(old.document.graph.nodes[0]?.params).toEqual({ text: 'one' });
});

test('refuses a stale save, says which revision is current, and changes nothing', async () => {
  const { workflows } = apiCaller(await scratchBackend());
  const { id } = await workflows.create({ name: 'shared', document: saying('one') });
  await workflows.save({ id, revision: 1, document: named('shared', 'mine') });
  await expect(
    workflows.save({ id, revision: 1, document: named('shared', 'yours') }),
  ).rejects.toMatchObject({
    code: 'CONFLICT',
    cause: { code: 'workflow/conflict', details: { revision: 1, current: 2 } },
  });
  const found = await workflows.find({ id });
  expect(found).toMatchObject({ revision: 2, document: named('shared', 'mine') });
});

test('restores an old revision as a new one', async () => {
  const { workflows } = apiCaller(await scratchBackend());
  const { id } = await workflows.create({ name: 'restored', document: saying('one') });
  await workflows.save({ id, revision: 1, document: named('restored', 'two') });
  expect(await workflows.restoreRevision({ id, number: 1 })).toEqual({ revision: 3 });
  const { document } = await workflows.find({ id });
  expect(document.graph.nodes[0]?.params).toEqual({ text: 'one' });
});

test('renames a workflow, and lets no two have the same name', async () => {
  const { workflows } = apiCaller(await scratchBackend());
  const { id } = await workflows.create({ name: 'before', document: saying('x') });
  await workflows.create({ name: 'taken', document: saying('x') });
  await workflows.rename({ id, name: 'after' });
  expect(await workflows.findByName({ name: 'after' })).toMatchObject({ id });
  await expect(workflows.findByName({ name: 'before' })).rejects.toMatchObject(nobody);
  await expect(workflows.rename({ id, name: 'taken' })).rejects.toMatchObject({
    code: 'CONFLICT',
    cause: { code: 'workflow/name-taken' },
  });
});

test('duplicates a workflow under another name', async () => {
  const { workflows } = apiCaller(await scratchBackend());
  const { id } = await workflows.create({ name: 'one', document: saying('x') });
  const copy = await workflows.duplicate({ id });
  const [first, second] = [await workflows.find({ id }), await workflows.find({ id: copy.id })];
  expect(second.document.graph).toEqual(first.document.graph);
  expect(second.document.name).not.toBe(first.document.name);
});

test('deletes a workflow, which can be undone', async () => {
  const { workflows, runs } = apiCaller(await scratchBackend());
  const { id } = await workflows.create({ name: 'gone', document: saying('x') });
  await workflows.delete({ id });
  await expect(workflows.find({ id })).rejects.toMatchObject(nobody);
  await expect(runs.startSaved({ name: 'gone' })).rejects.toMatchObject(nobody);
  expect((await workflows.list({})).workflows).toEqual([]);
  expect((await workflows.list({ deleted: true })).workflows).toMatchObject([{ id }]);
  await workflows.undelete({ id });
  expect((await workflows.list({})).workflows).toMatchObject([{ id, name: 'gone' }]);
});

test('deletes several workflows at once, and passes over what is not there', async () => {
  const { workflows } = apiCaller(await scratchBackend());
  const make = (name: string) => workflows.create({ name, document: saying('x') });
  const [one, two, three] = [await make('one'), await make('two'), await make('three')];
  const ids = [one.id, two.id, 'nobody'];
  expect(await workflows.deleteMany({ ids })).toEqual({ deleted: 2 });
  expect((await workflows.list({})).workflows).toMatchObject([{ id: three.id }]);
  await workflows.undelete({ id: two.id });
  expect(await workflows.find({ id: two.id })).toMatchObject({ name: 'two' });
});
