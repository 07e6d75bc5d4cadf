import { expect, test } from 'vitest';
import { readPackDigest } from '#server/packs/read-pack-digest.ts';
import { predictRun } from '#server/runs/predict-run.ts';
import { startRun } from '#server/runs/start-run.ts';
import type { Store } from '#server/store/open-store.ts';
import { createWorkflow } from '#server/store/workflows/create-workflow.ts';
import { followToEnd } from '#test/helpers/follow-to-end.ts';
import { scratchBackend, supervised } from '#test/helpers/scratch-backend.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';
import { workflowOf } from '#test/helpers/tiny-workflows.ts';

const red = [{ text: 'a red circle', enabled: true }];

/** Two directions that share what they come from: model nodes of the encoder only. */
const directing = (after: string, overrides = {}) =>
  graphOf({
    nodes: {
      before: { type: 'captions', params: { captions: red } },
      after: { type: 'captions', params: { captions: [{ text: after, enabled: true }] } },
      first: { type: 'encode-captions' },
      second: { type: 'encode-captions' },
      direction: { type: 'edit-direction' },
    },
    edges: [
      ...['before.captions -> first.captions', 'after.captions -> second.captions'],
      ...['first.embedding -> direction.before', 'second.embedding -> direction.after'],
    ],
    overrides,
  });

async function started() {
  const backend = await scratchBackend();
  const { database, store } = backend;
  const draft = { name: 'x', document: workflowOf(directing('x'), 'x') };
  const { id: workflowId } = await createWorkflow(database, store.folders, draft);
  await supervised(backend);
  const packDigest = (pack: string) => readPackDigest(['packs'], pack);
  const weighEdits = () => expect.fail('There are no edits.');
  return {
    backend,
    predict: (graph: ReturnType<typeof directing>, targets: readonly string[] = []) =>
      predictRun(backend, { graph, targets, workflowId, packDigest, weighEdits }),
    async run(graph: ReturnType<typeof directing>) {
      const workflow = { id: workflowId, revision: 1 };
      const id = await startRun(backend, { document: workflowOf(graph), workflow });
      await followToEnd(backend, id);
      const nodes = await database.nodeRun.findMany({ where: { runId: id } });
      return Object.fromEntries(nodes.map(({ node, state }) => [node, state]));
    },
  };
}

const whats = ({ nodes }: Awaited<ReturnType<typeof predictRun>>) =>
  Object.fromEntries(nodes.map(({ node, what }) => [node, what]));

test('foresees what a run then does: nothing known, all cached, one caption changed', async () => {
  const { predict, run } = await started();
  const graph = directing('a green circle');
  const unseen = await predict(graph);
  expect(whats(unseen)).toEqual({
    ...{ before: 'runs', after: 'runs', first: 'may-run', second: 'may-run' },
    direction: 'may-run',
  });
  expect(unseen.total).toEqual({ seconds: null, knownSeconds: 0, unknown: 5 });
  await run(graph);

  const known = await predict(graph);
  expect(new Set(Object.values(whats(known)))).toEqual(new Set(['cached']));
  expect(known.total).toEqual({ seconds: 0, knownSeconds: 0, unknown: 0 });

  const changed = directing('a blue circle');
  const half = await predict(changed);
  expect(whats(half)).toEqual({
    ...{ before: 'cached', after: 'runs', first: 'cached', second: 'may-run' },
    direction: 'may-run',
  });
  const reasons = half.nodes.find(({ node }) => node === 'after')?.why;
  expect(reasons).toEqual([expect.stringMatching(/^captions .*green.* -> .*blue/)]);
  expect(half.total.seconds).toBeGreaterThan(0);
  expect(await predict(changed, ['first'])).toMatchObject({
    nodes: [{ node: 'before' }, { node: 'first' }],
  });
  expect(await run(changed)).toEqual({
    ...{ before: 'cached', after: 'done', first: 'cached', second: 'done', direction: 'done' },
  });
});

test('leaves out what is overridden, and goes on with the value that stands in', async () => {
  const { predict, run } = await started();
  await run(directing('a green circle'));
  const overridden = directing('something else', {
    'after.captions': [{ text: 'a green circle', enabled: true }],
  });
  expect(whats(await predict(overridden))).toEqual({
    ...{ before: 'cached', after: 'overridden', first: 'cached', second: 'cached' },
    direction: 'cached',
  });
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    await predict(overridden);
    times.push(performance.now() - start);
  }
  // A third of the limit for three times as many nodes, doubled for a machine that is shared.
  expect(Math.min(...times)).toBeLessThan(35);
});

test('says what an overridden node would give by itself, as far as it can be known', async () => {
  const { backend, predict, run } = await started();
  const mine = { 'second.embedding': 'none' };
  const own = async (after: string) => {
    const graph = directing(after);
    const [override] = directing(after, mine).overrides;
    if (!override) throw new Error('There is no override.');
    const hash = await keepEmbedding(backend.store.values);
    return (await predict({ ...graph, overrides: [{ ...override, value: { artifact: hash } }] }))
      .own;
  };
  expect(await own('a green circle')).toEqual([{ node: 'second', key: null, outputs: {} }]);
  await run(directing('a green circle'));
  const [known] = await own('a green circle');
  const { key } = await backend.database.nodeRun.findFirstOrThrow({ where: { node: 'second' } });
  expect(known).toMatchObject({ key, outputs: { embedding: { type: 'embedding' } } });
  expect(await own('a blue circle')).toEqual([{ node: 'second', key: null, outputs: {} }]);
});

async function keepEmbedding(values: Store['values']): Promise<string> {
  const tensor = { dims: [1, 2, 2], data: Float32Array.of(1, 2, 3, 4) };
  return (await values.store('embedding', { tensor, pack: 'shapes' })).hash;
}
