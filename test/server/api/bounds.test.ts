import { expect, test } from 'vitest';
import type { Workflow } from '#nodes/contract/graph.ts';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';

type Drawn = {
  readonly nodes: readonly {
    readonly id: string;
    readonly type: string;
    readonly params?: object;
  }[];
  readonly edges?: readonly object[];
  readonly overrides?: readonly object[];
};

/** As it comes from outside: nothing about it has been checked. */
const documentOf = ({ nodes, edges = [], overrides = [] }: Drawn) => {
  const graph = { nodes, edges, overrides };
  const document: unknown = { format: 'tack-workflow', version: 1, name: 'x', graph };
  return document as Workflow;
};

const saying = (text: string) => ({ id: 'say', type: 'text', params: { text } });
const inverting = (steps: number) => ({ id: 'invert', type: 'invert-image', params: { steps } });
const manyNodes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `n${index}`, type: 'text' }));
const manyEdges = (count: number) =>
  Array.from({ length: count }, () => ({
    from: { node: 'say', port: 'text' },
    to: { node: 'check', port: 'gold' },
  }));
const manyOverrides = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ node: 'say', port: `p${index}` },
    value: { json: 1 },
  }));

const kilobyte = 1024;
const bounds = {
  '501 nodes': [{ nodes: manyNodes(500) }, { nodes: manyNodes(501) }],
  '2,001 edges': [
    { nodes: [saying('x')], edges: manyEdges(2_000) },
    { nodes: [saying('x')], edges: manyEdges(2_001) },
  ],
  'a text of 33 KB': [
    { nodes: [saying('x'.repeat(32 * kilobyte))] },
    { nodes: [saying('x'.repeat(33 * kilobyte))] },
  ],
  'a text of 33 KB in few letters': [
    { nodes: [saying('é'.repeat(16 * kilobyte))] },
    { nodes: [saying('é'.repeat(16.5 * kilobyte))] },
  ],
  '201 steps': [{ nodes: [inverting(200)] }, { nodes: [inverting(201)] }],
  '1,001 overrides': [
    { nodes: [saying('x')], overrides: manyOverrides(1_000) },
    { nodes: [saying('x')], overrides: manyOverrides(1_001) },
  ],
} as const satisfies Record<string, readonly [Drawn, Drawn]>;

test('takes a document at every bound, and refuses one above it with a sentence', async () => {
  const { workflows, runs } = apiCaller(await scratchBackend());
  for (const [name, [within, above]] of Object.entries(bounds)) {
    const created = await workflows.create({ name, document: documentOf(within) });
    expect(created.revision, name).toBe(1);
    const tooMuch = documentOf(above);
    const refusal = { code: 'BAD_REQUEST' };
    await expect(
      workflows.create({ name: `${name}!`, document: tooMuch }),
      name,
    ).rejects.toMatchObject(refusal);
    await expect(runs.start({ document: tooMuch }), name).rejects.toMatchObject(refusal);
  }
});

test('holds the inputs of a saved workflow to the same bounds', async () => {
  const { workflows, runs } = apiCaller(await scratchBackend());
  await workflows.create({ name: 'say', document: documentOf({ nodes: [saying('x')] }) });
  const text = 'x'.repeat(33 * kilobyte);
  await expect(
    runs.startSaved({ name: 'say', inputs: { 'say.text': text } }),
  ).rejects.toMatchObject({
    code: 'UNPROCESSABLE_CONTENT',
    cause: { code: 'graph/invalid-params' },
  });
});

test('refuses numbers that the database cannot count to', async () => {
  const { workflows, runs } = apiCaller(await scratchBackend());
  const huge = 2 ** 40;
  const asked = [
    workflows.readRevision({ id: 'x', number: huge }),
    workflows.listRevisions({ id: 'x', before: huge }),
    workflows.save({ id: 'x', revision: huge, document: documentOf({ nodes: [saying('x')] }) }),
    runs.list({ before: new Date(8.64e15) }),
    runs.follow({ id: 'x', since: huge }),
  ];
  for (const answer of asked) await expect(answer).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('names what is not there, instead of failing on it', async () => {
  const { workflows, runs } = apiCaller(await scratchBackend());
  const document = documentOf({ nodes: [saying('x')] });
  await expect(
    runs.start({ document, workflow: { id: 'nobody', revision: 1 } }),
  ).rejects.toMatchObject({ cause: { code: 'workflow/not-found' } });
  await workflows.create({ name: 'say', document });
  for (const place of ['say.constructor', 'say.toString', 'say', 'nobody.text', '.', '']) {
    await expect(
      runs.startSaved({ name: 'say', inputs: { [place]: 'x' } }),
      place,
    ).rejects.toMatchObject({ cause: { code: 'graph/invalid-params' } });
  }
});
