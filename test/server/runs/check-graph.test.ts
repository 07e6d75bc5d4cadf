import { expect, test } from 'vitest';
import { checkGraph } from '#server/runs/check-graph.ts';
import { graphOf, tinyNodes } from '#test/helpers/tiny-nodes.ts';

const { catalogue } = tinyNodes();
const graph = graphOf({ nodes: { a: 'say', off: { type: 'shout', isDisabled: true } } });
const check = (drawn: typeof graph, targets: string[] = [], breakpoints: string[] = []) => {
  checkGraph(drawn, catalogue, { targets, breakpoints });
};

test('lets pass what a run may try', () => {
  expect(() => check(graph)).not.toThrow();
  expect(() => check(graph, ['a'], ['off'])).not.toThrow();
});

test('refuses targets and breakpoints that are not there', () => {
  expect(() => check(graph, ['gone'])).toThrow(/There is no node 'gone'/);
  expect(() => check(graph, [], ['gone'])).toThrow(/There is no node 'gone'/);
});

test('refuses a target that is disabled', () => {
  expect(() => check(graph, ['off'])).toThrow(
    expect.objectContaining({ code: 'graph/invalid', details: { node: 'off' } }),
  );
});

test('refuses a type that nobody knows, but not of a disabled node', () => {
  const odd = graphOf({ nodes: { a: 'say', odd: 'sing' } });
  expect(() => check(odd)).toThrow(
    expect.objectContaining({ code: 'graph/unknown-node-type', details: { node: 'odd' } }),
  );
  expect(() => check(odd, ['a'])).not.toThrow();
  const nodes = odd.nodes.map((node) => ({ ...node, isDisabled: node.id === 'odd' }));
  expect(() => check({ ...odd, nodes })).not.toThrow();
});
