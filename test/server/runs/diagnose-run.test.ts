import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readPackFacts } from '#server/packs/read-pack-facts.ts';
import { diagnoseRun } from '#server/runs/diagnose-run.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { followToEnd } from '#test/helpers/follow-to-end.ts';
import { scratchBackend, supervised } from '#test/helpers/scratch-backend.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';
import { comparing, workflowOf } from '#test/helpers/tiny-workflows.ts';

const circle = { shape: 'circle', colour: 'red', size: 'large', fill: 'solid', x: 32, y: 34 };
const before = 'a large solid red circle on a snowy field';

/** An edit by real models in three steps; the nodes are called by letters. */
const editing = (after: string, edit: object) =>
  workflowOf(
    graphOf({
      nodes: {
        a: {
          type: 'make-scene',
          params: { scene: { background: 'snow', objects: [circle], seed: 1 } },
        },
        b: { type: 'invert-image', params: { steps: 3 } },
        c: { type: 'captions', params: { captions: [{ text: before }] } },
        d: { type: 'captions', params: { captions: [{ text: after }] } },
        e: { type: 'encode-captions' },
        f: { type: 'encode-captions' },
        g: { type: 'edit-direction' },
        h: { type: 'edit-image', params: { mode: 'plain', ...edit } },
      },
      edges: [
        ...['a.image -> b.image', 'a.caption -> b.caption', 'c.captions -> e.captions'],
        ...['d.captions -> f.captions', 'e.embedding -> g.before', 'f.embedding -> g.after'],
        ...['b.inversion -> h.inversion', 'g.direction -> h.direction'],
      ],
    }),
    'editing',
  );

const readPack = (id: string) => readPackFacts(['packs'], id);

test('diagnoses a real run by what it has stored, and again from memory once it has ended', async () => {
  const backend = await scratchBackend();
  const { runs } = apiCaller(backend);
  await supervised(backend);
  const run = async (after: string, edit: object) => {
    const { id } = await runs.start({ document: editing(after, edit) });
    await followToEnd(backend, id);
    return id;
  };
  const codes = async (id: string) =>
    (await diagnoseRun(backend, { id, readPack })).map(({ code, node }) => `${code} ${node}`);

  const same = await run(before, {});
  expect(await codes(same)).toEqual([
    ...['not-reconstructible b', 'captions-irrelevant d', 'direction-without-effect g'],
  ]);
  const found = await findRun(backend.database, same);
  const traces = found.nodes.find(({ node }) => node === 'b')?.traces;
  expect(traces).toMatchObject({ ceiling: expect.any(String) });

  const strong = await run(before.replace('red', 'green'), { guidance: 25 });
  expect(await codes(strong)).toEqual(['not-reconstructible b', 'structure-lost h']);
  await rm(backend.store.folders.artifacts, { recursive: true });
  expect(await codes(strong)).toHaveLength(2);
});

test('finds nothing in a run that edits nothing, and refuses a run that is not there', async () => {
  const backend = await scratchBackend();
  const { runs } = apiCaller(backend);
  await supervised(backend);
  const { id } = await runs.start({ document: comparing('one') });
  await followToEnd(backend, id);
  expect(await runs.diagnose({ id })).toEqual([]);
  await expect(runs.diagnose({ id: 'nobody' })).rejects.toMatchObject({
    cause: { code: 'run/not-found' },
  });
});
