import { describe, expect, test } from 'vitest';
import { planRun } from '#server/engine/plan-run.ts';
import { graphOf, tinyNodes } from '#test/helpers/tiny-nodes.ts';

const { catalogue } = tinyNodes();
const say = { type: 'say', version: 2, params: { word: 'hi' } };
const idsOf = (plan: ReturnType<typeof planRun>) =>
  plan.map(({ id, runs }) => (runs ? id : `(${id})`));

test('puts every node after all it reads from, whatever order they were drawn in', () => {
  const graph = graphOf({
    nodes: { c: 'count', b: 'shout', a: say },
    edges: ['a.text -> b.text', 'b.text -> c.text'],
  });
  expect(idsOf(planRun(graph, catalogue))).toEqual(['a', 'b', 'c']);
});

test('runs only what the wanted nodes need', () => {
  const graph = graphOf({
    nodes: { a: say, b: 'shout', c: 'count', other: say },
    edges: ['a.text -> b.text', 'a.text -> c.text'],
  });
  expect(idsOf(planRun(graph, catalogue, ['c']))).toEqual(['a', 'c']);
});

describe('with overrides', () => {
  const drawn = {
    nodes: { a: say, b: 'shout', c: 'count' },
    edges: ['a.text -> b.text', 'b.text -> c.text'],
  };

  test('skips a node whose used outputs are all overridden, and what only it would have read', () => {
    const graph = graphOf({ ...drawn, overrides: { 'b.text': 'MINE' } });
    expect(idsOf(planRun(graph, catalogue))).toEqual(['(b)', 'c']);
  });

  test('runs a node that keeps one used output of its own', () => {
    const graph = graphOf({ ...drawn, overrides: { 'b.length': 3 } });
    expect(idsOf(planRun(graph, catalogue))).toEqual(['a', 'b', 'c']);
  });

  test('runs a wanted node unless every output of it is overridden', () => {
    const some = graphOf({ ...drawn, overrides: { 'b.text': 'MINE' } });
    expect(idsOf(planRun(some, catalogue, ['b']))).toEqual(['a', 'b']);
    const all = graphOf({ ...drawn, overrides: { 'b.text': 'MINE', 'b.length': 4 } });
    expect(idsOf(planRun(all, catalogue, ['b']))).toEqual(['(b)']);
  });

  test('keeps what another node still needs', () => {
    const graph = graphOf({
      nodes: { ...drawn.nodes, d: 'count' },
      edges: [...drawn.edges, 'a.text -> d.text'],
      overrides: { 'b.text': 'MINE' },
    });
    expect(idsOf(planRun(graph, catalogue))).toEqual(['a', '(b)', 'c', 'd']);
  });
});

test('brings params of an older version to today, and completes them with defaults', () => {
  const graph = graphOf({ nodes: { a: { type: 'say', version: 1, params: { words: 'hello' } } } });
  expect(planRun(graph, catalogue)[0]?.params).toEqual({ word: 'hello', times: 1 });
});

describe('refuses', () => {
  const refusals = [
    ['an unknown node type', { nodes: { a: 'sing' } }, 'graph/unknown-node-type', /'a'.*'sing'/],
    [
      'a newer node version',
      { nodes: { a: { ...say, version: 3 } } },
      'graph/newer-node-version',
      /version 3 of 'say'/,
    ],
    [
      'a param that is wrong, naming it and why',
      { nodes: { a: { ...say, params: { word: 'hi', times: 10 } } } },
      'graph/invalid-params',
      /'times' of node 'a' is wrong: .*9/,
    ],
    [
      'a param that the node does not have',
      { nodes: { a: { ...say, params: { word: 'hi', tiems: 2 } } } },
      'graph/invalid-params',
      /no setting 'tiems': it has word, times/,
    ],
    ['a missing input', { nodes: { b: 'shout' } }, 'graph/missing-input', /'b'.*'text'/],
    [
      'an output that is not there',
      { nodes: { a: say, b: 'count' }, edges: ['a.sound -> b.text'] },
      'graph/unknown-port',
      /'a' has no output 'sound': it has text/,
    ],
    [
      'an input that is not there',
      { nodes: { a: say, b: 'count' }, edges: ['a.text -> b.constructor'] },
      'graph/unknown-port',
      /'b' has no input 'constructor'/,
    ],
    [
      'an output that cannot feed the input',
      {
        nodes: { a: say, b: 'shout', c: 'count' },
        edges: ['a.text -> b.text', 'b.length -> c.text'],
      },
      'graph/invalid-connection',
      /number cannot feed an input of type text/,
    ],
    [
      'two edges into one input',
      { nodes: { a: say, b: 'count' }, edges: ['a.text -> b.text', 'a.text -> b.text'] },
      'graph/invalid-connection',
      /Two edges lead into 'text' of node 'b'/,
    ],
    [
      'an edge to nowhere',
      { nodes: { a: say }, edges: ['a.text -> gone.text'] },
      'graph/invalid',
      /'gone'/,
    ],
    [
      'a cycle, naming it',
      {
        nodes: { a: 'shout', b: 'shout', c: 'count' },
        edges: ['a.text -> b.text', 'b.text -> a.text', 'b.text -> c.text'],
      },
      'graph/cycle',
      /'(a' -> 'b' -> 'a|b' -> 'a' -> 'b)'/,
    ],
    [
      'a node that feeds itself',
      { nodes: { a: 'shout' }, edges: ['a.text -> a.text'] },
      'graph/cycle',
      /'a' -> 'a'/,
    ],
    [
      'an override that is not of the port its type',
      { nodes: { a: say }, overrides: { 'a.text': 3 } },
      'graph/invalid-override',
      /'a.text'.*no text/,
    ],
    [
      'an override of no output',
      { nodes: { a: say }, overrides: { 'a.sound': 'x' } },
      'graph/unknown-port',
      /'sound'/,
    ],
    ['an override of no node', { nodes: {}, overrides: { 'a.text': 'x' } }, 'graph/invalid', /'a'/],
  ] as const;

  test.each(refusals)('%s', (_, drawn, code, sentence) => {
    const plan = () => planRun(graphOf(drawn), catalogue);
    expect(plan).toThrow(expect.objectContaining({ code }));
    expect(plan).toThrow(sentence);
  });

  test('an id used twice', () => {
    const graph = graphOf({ nodes: { a: say } });
    const twice = { ...graph, nodes: [...graph.nodes, ...graph.nodes] };
    expect(() => planRun(twice, catalogue)).toThrow(/Two nodes have the id 'a'/);
  });

  test('a target that is not there', () => {
    expect(() => planRun(graphOf({ nodes: { a: say } }), catalogue, ['b'])).toThrow(/no node 'b'/);
  });
});
