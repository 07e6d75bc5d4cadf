import { expect, it } from 'vitest';
import { portLinks } from '#app/_editor/inspector/node/port-links.ts';
import { countTypes } from '#app/_editor/inspector/selection/count-types.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { graphSchema } from '#nodes/contract/graph.ts';

const graph = graphSchema.parse({
  nodes: [
    { id: 'picture', type: 'image', title: 'My picture' },
    { id: 'caption', type: 'caption-image' },
    { id: 'edit', type: 'edit-image' },
    { id: 'other', type: 'image' },
  ],
  edges: [
    { from: { node: 'picture', port: 'image' }, to: { node: 'caption', port: 'image' } },
    { from: { node: 'picture', port: 'image' }, to: { node: 'edit', port: 'image' } },
  ],
});
const linksOf = (id: string, side: 'input' | 'output') => {
  const node = graph.nodes.find((one) => one.id === id);
  const definition = node && catalogue.get(node.type);
  if (!node || !definition) throw new Error(`There is no node ${id}.`);
  return portLinks({ graph, catalogue }, { node, definition }, side);
};

it('names what feeds each input, and which inputs may stay free', () => {
  const inputs = linksOf('edit', 'input').map(({ name, isOptional, others }) => ({
    ...{ name, isOptional },
    from: others.map(({ title }) => title),
  }));
  expect(inputs).toEqual([
    { name: 'inversion', isOptional: false, from: [] },
    { name: 'direction', isOptional: false, from: [] },
    { name: 'image', isOptional: true, from: ['My picture'] },
    { name: 'mask', isOptional: true, from: [] },
  ]);
});

it('names all that read an output', () => {
  expect(linksOf('picture', 'output')[0]?.others.map(({ node }) => node)).toEqual([
    'caption',
    'edit',
  ]);
});

it('counts the types of a selection, the most frequent first', () => {
  expect(countTypes(graph.nodes, catalogue)).toEqual([
    { title: 'Picture', count: 2 },
    { title: 'Caption', count: 1 },
    { title: 'Edit', count: 1 },
  ]);
});
