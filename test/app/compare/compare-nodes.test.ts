import { expect, it } from 'vitest';
import { listPairs } from '#app/_editor/compare/list-pairs.ts';
import { pairMetrics } from '#app/_editor/compare/metrics/pair-metrics.ts';
import { compareNodes } from '#app/_editor/compare/nodes/compare-nodes.ts';
import { pickPair } from '#app/_editor/compare/pick-pair.ts';
import { workflowSchema } from '#nodes/contract/graph.ts';

const document = workflowSchema.parse({
  ...{ format: 'tack-workflow', version: 1, name: 'Edit' },
  graph: {
    nodes: [
      { id: 'edit', type: 'edit-image' },
      { id: 'words', type: 'text' },
      { id: 'write', type: 'write-captions' },
    ],
    edges: [
      { from: { node: 'words', port: 'text' }, to: { node: 'write', port: 'instruction' } },
      { from: { node: 'write', port: 'after' }, to: { node: 'edit', port: 'direction' } },
    ],
  },
});

const run = (hashes: Readonly<Record<string, string | null>>) => ({
  document,
  nodes: new Map(
    Object.entries(hashes).map(([id, hash]) => [
      id,
      {
        ...{ state: 'done', seconds: 1 },
        outputs: hash === null ? {} : { out: { type: 'text' as const, hash } },
      },
    ]),
  ),
});

it('marks the first node that differs, in the order of the graph', () => {
  const rows = compareNodes(
    run({ edit: 'a', words: 'b', write: 'c' }),
    run({ edit: 'x', words: 'b', write: 'y' }),
  );
  expect(rows.map(({ node, what, isFirst }) => [node, what, isFirst])).toEqual([
    ['words', 'same', false],
    ['write', 'differs', true],
    ['edit', 'differs', false],
  ]);
});

it('knows results that only one run has', () => {
  const rows = compareNodes(run({ words: 'a', write: null }), run({ edit: 'b', write: null }));
  expect(rows.map(({ node, what }) => [node, what])).toEqual([
    ['words', 'only-first'],
    ['write', 'neither'],
    ['edit', 'only-second'],
  ]);
});

it('pairs outputs of a type, with nothing for the run that lacks one', () => {
  const [one, other] = [run({ words: 'a' }), run({ words: 'a', write: 'b' })];
  expect(listPairs(one, other, ['metrics'])).toEqual([]);
  expect(
    listPairs(one, other, ['text']).map(({ node, first, second }) => [node, first, second]),
  ).toEqual([
    ['words', 'a', 'a'],
    ['write', null, 'b'],
  ]);
});

it('pairs figures by name and says which way is better', () => {
  const rows = pairMetrics(
    [
      { name: 'L1', value: 3, better: 'lower' },
      { name: 'CLIP-T', value: 0.3, better: 'higher' },
      { name: 'Gone', value: 1 },
    ],
    [
      { name: 'CLIP-T', value: 0.2, better: 'higher' },
      { name: 'L1', value: 2, better: 'lower' },
      { name: 'Steps', value: 50 },
    ],
  );
  expect(
    rows.map(({ metric, first, second, isBetter }) => [metric.name, first, second, isBetter]),
  ).toEqual([
    ['CLIP-T', 0.3, 0.2, false],
    ['L1', 3, 2, true],
    ['Steps', null, 50, null],
    ['Gone', 1, null, null],
  ]);
});

it('compares the run that is shown with the picture before it', () => {
  const runs = ['d', 'c', 'b', 'a'].map((id) => ({ id, thumbnail: id === 'c' ? null : id }));
  expect(pickPair(runs, 'b')).toEqual(['a', 'b']);
  expect(pickPair(runs, undefined)).toEqual(['b', 'd']);
  expect(pickPair(runs, 'a')).toEqual(['b', 'a']);
  expect(pickPair(runs.slice(0, 2), 'd')).toBeNull();
});
