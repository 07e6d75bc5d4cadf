import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue as everything } from '#nodes/catalogue.ts';
import { findProblems } from '#nodes/contract/plan/find-problems.ts';
import { planRun } from '#server/engine/plan-run.ts';
import { graphOf, tinyNodes } from '#test/helpers/tiny-nodes.ts';
import { anyGraph } from '../random-graph.ts';

const { catalogue } = tinyNodes();
const say = { type: 'say', version: 2, params: { word: 'hi' } };

test('finds nothing in a graph that can run', () => {
  const graph = graphOf({ nodes: { a: say, b: 'shout' }, edges: ['a.text -> b.text'] });
  expect(findProblems(graph, catalogue)).toEqual([]);
});

test('finds every problem of every node, not just the first', () => {
  const graph = graphOf({
    nodes: {
      a: { ...say, params: { word: 3, times: 10, tiems: 1 } },
      b: 'shout',
      c: 'count',
      odd: 'sing',
      newer: { ...say, version: 9 },
    },
    edges: ['b.length -> c.text', 'odd.text -> b.echo', 'newer.text -> c.sound'],
  });
  expect(new Set(findProblems(graph, catalogue))).toEqual(
    new Set([
      {
        node: 'a',
        param: 'tiems',
        code: 'graph/invalid-params',
        message: "Say has no setting 'tiems': it has word, times.",
      },
      { node: 'a', param: 'word', code: 'graph/invalid-params', message: 'Word must be text.' },
      {
        node: 'a',
        param: 'times',
        code: 'graph/invalid-params',
        message: 'Times must be at most 9.',
      },
      {
        node: 'b',
        port: 'text',
        code: 'graph/missing-input',
        message: 'Shout needs its input Text.',
      },
      {
        node: 'c',
        port: 'text',
        code: 'graph/invalid-connection',
        message: 'Length gives number; Text takes text.',
      },
      {
        node: 'c',
        port: 'sound',
        code: 'graph/unknown-port',
        message: "Count has no input 'sound': it has text.",
      },
      {
        node: 'odd',
        code: 'graph/unknown-node-type',
        message: "This Tack does not know nodes of type 'sing'.",
      },
      {
        node: 'newer',
        code: 'graph/newer-node-version',
        message: "This needs version 9 of 'say'; this Tack has version 2.",
      },
    ]),
  );
});

test('tells every node of a circle, and looks at what feeds it too', () => {
  const graph = graphOf({
    nodes: { a: { ...say, params: {} }, b: 'shout', c: 'shout', d: 'count' },
    edges: ['a.text -> b.echo', 'b.text -> c.text', 'c.text -> b.text', 'c.text -> d.text'],
  });
  const found = findProblems(graph, catalogue).map(({ node, code }) => `${node} ${code}`);
  expect(found.sort()).toEqual(['a graph/invalid-params', 'b graph/cycle', 'c graph/cycle']);
});

test('looks at what feeds a circle that leads nowhere', () => {
  const graph = graphOf({
    nodes: { a: { ...say, params: {} }, b: 'shout' },
    edges: ['a.text -> b.echo', 'b.text -> b.text'],
  });
  const found = findProblems(graph, catalogue).map(({ node, code }) => `${node} ${code}`);
  expect(found.sort()).toEqual(['a graph/invalid-params', 'b graph/cycle']);
});

test('does not ask for what an override makes needless', () => {
  const drawn = { nodes: { b: 'shout', c: 'count' }, edges: ['b.text -> c.text'] };
  expect(findProblems(graphOf(drawn), catalogue)).toHaveLength(1);
  const graph = graphOf({ ...drawn, overrides: { 'b.text': 'MINE' } });
  expect(findProblems(graph, catalogue)).toEqual([]);
});

test('has no quarrel with disabled nodes, nor with those that lack an input because of one', () => {
  const graph = graphOf({
    nodes: { a: { type: 'say', version: 7, isDisabled: true }, b: 'shout', c: 'count' },
    edges: ['a.text -> b.text', 'b.text -> c.text'],
  });
  expect(findProblems(graph, catalogue)).toEqual([]);
});

test('uses the words of our own node types', () => {
  const drawn = (type: string, params: object) =>
    findProblems(graphOf({ nodes: { n: { type, params } } }), everything)
      .filter(({ param }) => param !== undefined)
      .map(({ message }) => message);
  expect(drawn('caption-image', { beams: 17, minTokens: 0 })).toEqual([
    'Beams must be at most 16.',
    'Shortest must be at least 1.',
  ]);
  expect(drawn('invert-image', { schedule: 'authors', steps: 2 })).toEqual([
    expect.stringMatching(/^The authors' schedule needs at least \d+ steps\.$/),
  ]);
  expect(drawn('image', {})).toEqual(['Picture is missing.']);
});

test('finds something exactly where a run of everything would be refused', () => {
  let refused = 0;
  let allowed = 0;
  fc.assert(
    fc.property(anyGraph, fc.boolean(), (drawn, areGood) => {
      const nodes = drawn.nodes.map((node) => ({
        ...node,
        ...(areGood && node.type === 'say' ? say : {}),
      }));
      const graph = { ...drawn, nodes };
      const [first] = findProblems(graph, catalogue);
      if (first) {
        refused += 1;
        expect(() => planRun(graph, catalogue)).toThrow(
          expect.objectContaining({
            code: first.code,
            details: expect.objectContaining({ node: first.node }),
          }),
        );
      } else {
        allowed += 1;
        const plan = planRun(graph, catalogue);
        const ids = plan.map(({ id }) => id);
        for (const { id, sources } of plan) {
          for (const { node } of sources.values()) {
            expect(ids.indexOf(node)).toBeGreaterThan(-1);
            expect(ids.indexOf(node)).toBeLessThan(ids.indexOf(id));
          }
        }
      }
    }),
    { numRuns: 1000 },
  );
  expect(refused).toBeGreaterThan(20);
  expect(allowed).toBeGreaterThan(20);
});

test('misses packs that a node names itself, where they are used', () => {
  const find = (params: object, packs = new Set(['shapes'])) =>
    findProblems(graphOf({ nodes: { n: { type: 'resize-image', params } } }), everything, { packs })
      .filter(({ code }) => code === 'pack/unknown')
      .map(({ param, message }) => [param, message]);
  expect(find({})).toEqual([]);
  expect(find({ pack: 'sd15' })).toEqual([
    ['pack', "The pack 'sd15' cannot be used here: install it under Packs, or choose another."],
  ]);
  expect(find({ pack: 'sd15' }, new Set(['shapes', 'sd15']))).toEqual([]);
  expect(find({ pack: 'sd15', size: 'custom' })).toEqual([]);
});
