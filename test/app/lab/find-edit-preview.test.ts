import { expect, test } from 'vitest';
import { findEditPreview } from '#app/_editor/lab/library/previews/find-edit-preview.ts';
import { type NodeRun, unheardNode } from '#app/_editor/state/node-run.ts';
import { graphSchema } from '#nodes/contract/graph.ts';

const position = { x: 0, y: 0 };
const node = (id: string, type: string) => ({ id, type, version: 1, params: {}, position });
const graph = graphSchema.parse({
  nodes: [
    node('picture', 'image'),
    node('invert', 'invert-image'),
    node('direction', 'edit-direction'),
    node('edit', 'edit-image'),
  ],
  edges: [
    { from: { node: 'picture', port: 'image' }, to: { node: 'invert', port: 'image' } },
    { from: { node: 'invert', port: 'inversion' }, to: { node: 'edit', port: 'inversion' } },
    { from: { node: 'direction', port: 'direction' }, to: { node: 'edit', port: 'direction' } },
  ].map((edge, at) => ({ id: `${at}`, ...edge })),
});
const gave = (port: string, type: 'image' | 'direction', hash: string): NodeRun => ({
  ...{ ...unheardNode, state: 'done', outputs: { [port]: { type, hash } } },
});
const nodes = {
  picture: gave('image', 'image', 'before'),
  direction: gave('direction', 'direction', 'way'),
  edit: gave('image', 'image', 'after'),
};
const direction = { node: 'direction', port: 'direction', hash: 'way' };

test('the preview of a direction is the edit along it, with the picture before', () => {
  expect(findEditPreview({ graph, nodes }, direction)).toEqual({
    ...{ picture: 'after', source: 'before' },
  });
});

test('there is none for a direction of another run, nor where the edit is left over from one', () => {
  expect(findEditPreview({ graph, nodes }, { ...direction, hash: 'another' })).toBeNull();
  const edit = { ...nodes.edit, isFromEarlierRun: true };
  expect(findEditPreview({ graph, nodes: { ...nodes, edit } }, direction)).toBeNull();
});
