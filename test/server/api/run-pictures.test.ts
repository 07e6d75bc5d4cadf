import { expect, test } from 'vitest';
import { readNewestParts } from '#server/store/runs/read-newest-parts.ts';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { followToEnd } from '#test/helpers/follow-to-end.ts';
import { scratchBackend, supervised } from '#test/helpers/scratch-backend.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';
import { workflowOf } from '#test/helpers/tiny-workflows.ts';

const scene = (seed: number) => ({ background: 'snow', objects: [], seed });

/** A drawn scene, cut down to a result, and words that ask for it. */
const drawing = (instruction: string, seed = 1) =>
  workflowOf(
    graphOf({
      nodes: {
        scene: { type: 'make-scene', params: { scene: scene(seed) } },
        words: { type: 'text', params: { text: instruction } },
        crop: { type: 'crop-image', params: { left: 8, top: 8, width: 16, height: 16 } },
        shown: { type: 'result' },
      },
      edges: ['scene.image -> crop.image', 'crop.image -> shown.image'],
    }),
    'A drawing',
  );

async function started() {
  const backend = await scratchBackend();
  const api = apiCaller(backend);
  const { id } = await api.workflows.create({ name: 'A drawing', document: drawing('x') });
  await supervised(backend);
  const draw = async (instruction: string, seed?: number, aside = false) => {
    const document = drawing(instruction, seed);
    const run = await api.runs.start({ document, workflow: { id, revision: 1 }, aside });
    await followToEnd(backend, run.id);
    return run.id;
  };
  return { api, backend, workflow: id, draw };
}

test('shows what a run gave, what it began with and what it was asked', async () => {
  const { api, workflow, draw } = await started();
  const id = await draw('make it winter');
  const run = await api.runs.find({ id });
  const hashOf = (node: string) => {
    const outputs = run.nodes.find((one) => one.node === node)?.outputs;
    return (outputs as { image: { hash: string } } | undefined)?.image.hash;
  };
  const [listed] = await api.runs.list({});
  expect(listed).toMatchObject({ id, instruction: 'make it winter', thumbnail: hashOf('shown') });
  expect(listed?.seconds).toBeGreaterThanOrEqual(0);
  expect(await api.runs.results({})).toMatchObject([
    {
      ...{ run: id, workflowId: workflow, revision: 1, instruction: 'make it winter' },
      ...{ picture: hashOf('shown'), source: hashOf('scene') },
    },
  ]);
  expect(hashOf('shown')).not.toBe(hashOf('scene'));
});

test('finds results by their words, and shows the newest one of a workflow', async () => {
  const { api, workflow, draw } = await started();
  const winter = await draw('Make it Winter', 1);
  const night = await draw('100% night', 2);
  const found = async (search: string) =>
    (await api.runs.results({ search })).map(({ run }) => run);
  expect(await found('winter')).toEqual([winter]);
  expect(await found('drawing')).toEqual([night, winter]);
  expect(await found('%')).toEqual([night]);
  expect(await found('summer')).toEqual([]);
  const [newest] = await api.runs.results({ limit: 1 });
  expect(newest?.run).toBe(night);
  const older = await api.runs.results({ ...(newest ? { before: newest.createdAt } : {}) });
  expect(older.map(({ run }) => run)).toEqual([winter]);
  const { workflows } = await api.workflows.list({});
  expect(workflows).toMatchObject([{ id: workflow, thumbnail: newest?.picture }]);
});

test('lists what was tried aside, and never takes it for what a workflow has come to', async () => {
  const { api, backend, workflow, draw } = await started();
  const own = await draw('make it winter', 1);
  const readParts = () =>
    readNewestParts(backend.database, { workflowId: workflow, nodes: ['scene'] });
  const parts = await readParts();
  expect(parts.size).toBe(1);
  const tried = await draw('make it winter', 2, true);
  const idsOf = async (wish: { aside?: boolean }) =>
    (await api.runs.list({ workflowId: workflow, ...wish })).map(({ id }) => id);
  expect(await readParts()).toEqual(parts);
  expect(await idsOf({})).toEqual([tried, own]);
  expect(await idsOf({ aside: false })).toEqual([own]);
  const results = await api.runs.results({ workflowId: workflow });
  expect(results.map(({ run }) => run)).toEqual([tried, own]);
  const [newest] = await api.runs.results({ workflowId: workflow, aside: false });
  expect(newest?.run).toBe(own);
  const { workflows } = await api.workflows.list({});
  expect(workflows).toMatchObject([{ id: workflow, thumbnail: newest?.picture }]);
});

test('runs anew when asked to, and remembers what came of it', async () => {
  const { api, backend } = await started();
  const run = async (fresh: boolean) => {
    const { id } = await api.runs.start({ document: drawing('again', 5), fresh });
    await followToEnd(backend, id);
    const { nodes } = await api.runs.find({ id });
    return [...new Set(nodes.map(({ state }) => state))];
  };
  expect(await run(false)).toEqual(['done']);
  expect(await run(false)).toEqual(['cached']);
  expect(await run(true)).toEqual(['done']);
  expect(await run(false)).toEqual(['cached']);
});
