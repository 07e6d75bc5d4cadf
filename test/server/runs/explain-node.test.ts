import { expect, test } from 'vitest';
import type { Workflow } from '#nodes/contract/graph.ts';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { followToEnd } from '#test/helpers/follow-to-end.ts';
import { scratchBackend, supervised } from '#test/helpers/scratch-backend.ts';
import { comparing } from '#test/helpers/tiny-workflows.ts';

test('says what changed since the run before, and how long the node took each time', async () => {
  const backend = await scratchBackend();
  const { runs, workflows } = apiCaller(backend);
  const { id: workflow } = await workflows.create({ name: 'x', document: comparing('one') });
  await supervised(backend);
  const run = async (document: Workflow) => {
    const { id } = await runs.start({ document, workflow: { id: workflow, revision: 1 } });
    await followToEnd(backend, id);
    return id;
  };
  const [first, second, third] = [
    await run(comparing('one')),
    await run(comparing('two')),
    await run(comparing('two')),
  ];
  expect(await runs.explain({ id: first, node: 'mine' })).toMatchObject({
    ...{ state: 'done', cached: false, changed: null },
    parts: { type: 'text', version: 1, params: { text: 'one' }, inputs: {}, numerics: null },
  });
  expect(await runs.explain({ id: second, node: 'mine' })).toMatchObject({
    ...{ cached: false, changed: ['text "one" -> "two"'] },
    history: [{ run: second }, { run: first }],
  });
  expect(await runs.explain({ id: second, node: 'check' })).toMatchObject({
    changed: ['input caption changed'],
  });
  const again = await runs.explain({ id: third, node: 'mine' });
  expect(again).toMatchObject({ state: 'cached', cached: true, changed: [] });
  expect(again.history.map((one) => one.run)).toEqual([second, first]);
  expect(again.history.every(({ seconds }) => seconds >= 0)).toBe(true);

  const unsaved = await runs.start({ document: comparing('three') });
  await followToEnd(backend, unsaved.id);
  expect(await runs.explain({ id: unsaved.id, node: 'mine' })).toMatchObject({
    ...{ changed: null, history: [] },
  });
  await expect(runs.explain({ id: first, node: 'nobody' })).rejects.toMatchObject({
    cause: { code: 'run/not-found' },
  });
});

test('keeps what a key was made of to itself when a run is asked for', async () => {
  const backend = await scratchBackend();
  const { runs } = apiCaller(backend);
  await supervised(backend);
  const { id } = await runs.start({ document: comparing('one') });
  await followToEnd(backend, id);
  const { nodes } = await runs.find({ id });
  const check = nodes.find(({ node }) => node === 'check');
  expect(check).toMatchObject({
    ...{ state: 'done', replaced: {}, traces: {}, notices: [] },
    key: expect.stringMatching(/^[0-9a-f]{64}$/),
    outputs: { metrics: { type: 'metrics' } },
    seconds: expect.any(Number),
  });
  expect(check).not.toHaveProperty('parts');
});
