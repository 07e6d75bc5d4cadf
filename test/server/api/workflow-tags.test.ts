import { expect, test } from 'vitest';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';
import { saying } from '#test/helpers/tiny-workflows.ts';

test('lists workflows by the tags of their newest revision, and counts the tags', async () => {
  const { workflows } = apiCaller(await scratchBackend());
  const tagged = (name: string, tags: readonly string[]) => ({
    name,
    document: { ...saying('x'), name, tags: [...tags] },
  });
  const first = await workflows.create(tagged('first', ['night', 'draft']));
  await workflows.create(tagged('second', ['night']));
  const gone = await workflows.create(tagged('gone', ['night', 'gone']));
  await workflows.delete({ id: gone.id });
  await workflows.create({ name: 'plain', document: saying('x') });

  const names = async (tag: string) =>
    (await workflows.list({ tag })).workflows.map(({ name }) => name);
  expect(await workflows.tags()).toEqual([
    { tag: 'night', count: 2 },
    { tag: 'draft', count: 1 },
  ]);
  expect(await names('night')).toEqual(['second', 'first']);
  expect(await names('nobody')).toEqual([]);

  const { document } = tagged('first', ['day']);
  await workflows.save({ id: first.id, revision: 1, document });
  expect(await names('night')).toEqual(['second']);
  const listed = (await workflows.list({})).workflows;
  expect(listed.map(({ name, tags, thumbnail }) => [name, tags, thumbnail])).toEqual([
    ['first', ['day'], null],
    ['plain', [], null],
    ['second', ['night'], null],
  ]);
});
