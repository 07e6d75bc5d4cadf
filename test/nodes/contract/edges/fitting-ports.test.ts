import { expect, test } from 'vitest';
import { firstFittingPort } from '#nodes/contract/edges/first-fitting-port.ts';
import { fitsFrom } from '#nodes/contract/edges/fits-from.ts';
import { offerTargets, type PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import { graphOf, tinyNodes } from '#test/helpers/tiny-nodes.ts';

const { catalogue } = tinyNodes();
const graph = graphOf({
  nodes: { a: 'say', other: 'say', b: 'shout', c: 'count', full: 'shout', odd: 'sing' },
  edges: ['other.text -> b.text', 'other.text -> full.text', 'other.text -> full.echo'],
});

function dropOn(node: string, from: PortEnd) {
  return firstFittingPort(graph, offerTargets(graph, catalogue, from), { from, node });
}

test('names the node types that can go on from an output, or lead to an input', () => {
  const named = (...given: Parameters<typeof fitsFrom>) =>
    fitsFrom(...given).map(({ definition, port }) => `${definition.type}.${port}`);
  expect(named(catalogue, 'text', 'output')).toEqual(['shout.text', 'count.text']);
  expect(named(catalogue, 'text', 'input')).toEqual(['say.text', 'shout.text']);
  expect(named(catalogue, 'number', 'input')).toEqual(['shout.length', 'count.length']);
  expect(named(catalogue, 'mask', 'output')).toEqual([]);
});

const fromSay: PortEnd = { node: 'a', port: 'text', side: 'output' };

test('takes the first port that fits', () => {
  expect(dropOn('c', fromSay)).toBe('text');
});

test('takes a port without an edge before one that is taken', () => {
  expect(dropOn('b', fromSay)).toBe('echo');
});

test('takes a port that is taken where no other is left', () => {
  expect(dropOn('full', fromSay)).toBe('text');
});

test('takes the output that an input can read', () => {
  expect(dropOn('b', { node: 'c', port: 'text', side: 'input' })).toBe('text');
});

test('takes none of a node that the edge may not end at', () => {
  expect(dropOn('odd', fromSay)).toBeNull();
  expect(dropOn('a', fromSay)).toBeNull();
  expect(dropOn('c', { node: 'b', port: 'length', side: 'output' })).toBeNull();
});
