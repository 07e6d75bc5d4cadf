import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refuseEdge } from '#nodes/contract/edges/refuse-edge.ts';
import type { Edge } from '#nodes/contract/graph.ts';
import { passDisabled } from '#nodes/contract/plan/pass-disabled.ts';
import { graphOf, tinyNodes } from '#test/helpers/tiny-nodes.ts';
import { anyGraph, soundGraph } from '../random-graph.ts';

const { catalogue } = tinyNodes();
const disabled = (type: string) => ({ type, isDisabled: true });
const arrows = (edges: readonly Edge[]) =>
  edges.map(({ from, to }) => `${from.node}.${from.port} -> ${to.node}.${to.port}`);

function pass(...drawn: Parameters<typeof graphOf>) {
  const { graph, cut } = passDisabled(graphOf(...drawn), catalogue);
  return { nodes: graph.nodes.map(({ id }) => id), edges: arrows(graph.edges), cut: arrows(cut) };
}

test('leaves a graph without disabled nodes as it is', () => {
  const graph = graphOf({ nodes: { a: 'say', b: 'count' }, edges: ['a.text -> b.text'] });
  expect(passDisabled(graph, catalogue)).toEqual({ graph, cut: [] });
});

test('feeds what lies behind from the first connected input of the same type', () => {
  const nodes = { a: 'say', b: 'say', c: disabled('shout'), d: 'count' };
  expect(
    pass({ nodes, edges: ['b.text -> c.echo', 'a.text -> c.text', 'c.text -> d.text'] }),
  ).toEqual({ nodes: ['a', 'b', 'd'], edges: ['a.text -> d.text'], cut: [] });
  expect(pass({ nodes, edges: ['b.text -> c.echo', 'c.text -> d.text'] }).edges).toEqual([
    'b.text -> d.text',
  ]);
});

test('drops the edge where no input has the type of the output', () => {
  const drawn = {
    nodes: { a: 'say', b: disabled('count'), c: disabled('say'), d: 'count' },
    edges: ['a.text -> b.text', 'c.text -> d.text'],
  };
  expect(pass(drawn)).toEqual({ nodes: ['a', 'd'], edges: [], cut: ['c.text -> d.text'] });
});

test('takes nothing from an input of another type, even where a wrong edge leads into it', () => {
  const drawn = {
    nodes: { a: 'shout', b: disabled('count'), c: 'count' },
    edges: ['a.length -> b.text', 'b.length -> c.text'],
  };
  expect(pass(drawn).cut).toEqual(['b.length -> c.text']);
});

test('passes through chains of disabled nodes, and around those that lead nowhere', () => {
  const drawn = {
    nodes: {
      a: 'say',
      dead: disabled('say'),
      b: disabled('shout'),
      c: disabled('shout'),
      d: 'count',
    },
    edges: ['dead.text -> c.text', 'a.text -> b.text', 'b.text -> c.echo', 'c.text -> d.text'],
  };
  expect(pass(drawn)).toEqual({ nodes: ['a', 'd'], edges: ['a.text -> d.text'], cut: [] });
});

test('ends where disabled nodes run in a circle', () => {
  const drawn = {
    nodes: { a: disabled('shout'), b: disabled('shout'), c: 'count' },
    edges: ['a.text -> b.text', 'b.text -> a.text', 'b.text -> c.text'],
  };
  expect(pass(drawn)).toEqual({ nodes: ['c'], edges: [], cut: ['b.text -> c.text'] });
});

test('takes the overrides of disabled nodes along, and keeps those of others', () => {
  const drawn = graphOf({
    nodes: { a: disabled('say'), b: 'say' },
    overrides: { 'a.text': 'x', 'b.text': 'y' },
  });
  const { graph } = passDisabled(drawn, catalogue);
  expect(graph.overrides.map(({ node }) => node)).toEqual(['b']);
});

test('yields no edge that might not be drawn', () => {
  let fed = 0;
  fc.assert(
    fc.property(soundGraph(catalogue), (drawn) => {
      const { graph } = passDisabled(drawn, catalogue);
      const before = new Set(arrows(drawn.edges));
      fed += arrows(graph.edges).filter((edge) => !before.has(edge)).length;
      for (const edge of graph.edges) {
        const others = { ...graph, edges: graph.edges.filter((other) => other !== edge) };
        expect(refuseEdge(others, catalogue, edge)).toBeNull();
      }
    }),
    { numRuns: 1000 },
  );
  expect(fed).toBeGreaterThan(20);
});

test('leaves nothing that names a disabled node, whatever was drawn', () => {
  fc.assert(
    fc.property(anyGraph, (drawn) => {
      const { graph } = passDisabled(drawn, catalogue);
      const gone = new Set(drawn.nodes.filter((node) => node.isDisabled).map(({ id }) => id));
      const named = graph.edges.flatMap(({ from, to }) => [from.node, to.node]);
      expect([...graph.nodes.map(({ id }) => id), ...named].filter((id) => gone.has(id))).toEqual(
        [],
      );
    }),
  );
});
