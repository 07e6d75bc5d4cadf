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

  test('takes no notice of one that is switched off', () => {
    const graph = graphOf({ ...drawn, overrides: { 'b.text': 'MINE' } });
    const overrides = graph.overrides.map((one) => ({ ...one, isDisabled: true }));
    const plan = planRun({ ...graph, overrides }, catalogue);
    expect(idsOf(plan)).toEqual(['a', 'b', 'c']);
    expect(plan.map((node) => node.overrides.size)).toEqual([0, 0, 0]);
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
      /^Node 'a', setting 'times': Times must be at most 9\.$/,
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
      /^Node 'a', port 'sound': Say has no output 'sound': it has text\.$/,
    ],
    [
      'an input that is not there',
      { nodes: { a: say, b: 'count' }, edges: ['a.text -> b.constructor'] },
      'graph/unknown-port',
      /Count has no input 'constructor'/,
    ],
    [
      'an output that cannot feed the input',
      {
        nodes: { a: say, b: 'shout', c: 'count' },
        edges: ['a.text -> b.text', 'b.length -> c.text'],
      },
      'graph/invalid-connection',
      /'c', port 'text': Length gives number; Text takes text/,
    ],
    [
      'two edges into one input',
      { nodes: { a: say, b: 'count' }, edges: ['a.text -> b.text', 'a.text -> b.text'] },
      'graph/invalid-connection',
      /'b', port 'text': Two edges lead into 'text'/,
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
        nodes: {
          a: { type: 'shout', title: 'Loud' },
          b: { type: 'shout', title: 'Louder' },
          c: 'count',
        },
        edges: ['a.text -> b.text', 'b.text -> a.text', 'b.text -> c.text'],
      },
      'graph/cycle',
      /circle: Loud -> Louder -> Loud\./,
    ],
    [
      'a node that feeds itself',
      { nodes: { a: 'shout' }, edges: ['a.text -> a.text'] },
      'graph/cycle',
      /circle: Shout -> Shout\./,
    ],
    [
      'an override that is not of the port its type',
      { nodes: { a: say }, overrides: { 'a.text': 3 } },
      'graph/invalid-override',
      /'a', port 'text': Text cannot be overridden: the value is no text/,
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
    expect(plan).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ node: expect.any(String) }) }),
    );
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

describe('with disabled nodes', () => {
  const disabled = (type: string) => ({ type, isDisabled: true });

  test('feeds what lies behind from what lies before', () => {
    const graph = graphOf({
      nodes: { a: say, b: disabled('shout'), c: 'count' },
      edges: ['a.text -> b.text', 'b.text -> c.text'],
    });
    const plan = planRun(graph, catalogue, ['c']);
    expect(idsOf(plan)).toEqual(['a', 'c']);
    expect(plan[1]?.sources.get('text')).toEqual({ node: 'a', port: 'text' });
  });

  const dead = {
    nodes: { a: disabled('say'), b: 'shout', c: 'count', other: say, d: 'shout', e: 'count' },
    edges: [
      'a.text -> b.text',
      'b.text -> c.text',
      'other.text -> d.text',
      'b.text -> d.echo',
      'other.text -> e.text',
    ],
  };

  test('goes without the nodes that lack an input for it, and without all that reads from them', () => {
    expect(idsOf(planRun(graphOf(dead), catalogue))).toEqual(['other', 'e']);
  });

  test('does run what reads a value that a person put in the place of the missing one', () => {
    const graph = graphOf({ ...dead, overrides: { 'b.text': 'MINE' } });
    expect(idsOf(planRun(graph, catalogue))).toEqual(['(b)', 'c', 'other', 'd', 'e']);
  });

  test('takes no value that a person gave a disabled node', () => {
    const graph = graphOf({
      ...dead,
      edges: ['a.text -> b.text'],
      overrides: { 'a.text': 'MINE' },
    });
    expect(() => planRun(graph, catalogue, ['b'])).toThrow(/is disabled/);
  });

  test('names the disabled node when what lacks an input was asked for', () => {
    const plan = () => planRun(graphOf(dead), catalogue, ['c']);
    expect(plan).toThrow(/needs its input Text, but 'Say' \(a\), which feeds it, is disabled/);
    expect(plan).toThrow(
      expect.objectContaining({
        code: 'graph/missing-input',
        details: { node: 'b', port: 'text' },
      }),
    );
  });

  test('still refuses a node that nobody ever fed', () => {
    const graph = graphOf({ nodes: { a: disabled('say'), b: 'shout' } });
    expect(() => planRun(graph, catalogue)).toThrow(/Shout needs its input Text\.$/);
  });

  test('refuses to be asked for a disabled node', () => {
    expect(() => planRun(graphOf(dead), catalogue, ['a'])).toThrow(/'a'.*disabled/);
  });

  test('does not mind what is wrong with a disabled node', () => {
    const graph = graphOf({ nodes: { a: disabled('sing'), b: say } });
    expect(idsOf(planRun(graph, catalogue))).toEqual(['b']);
  });
});
