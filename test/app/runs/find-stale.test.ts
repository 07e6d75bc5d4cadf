import { expect, it } from 'vitest';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { findStale } from '#app/_editor/state/find-stale.ts';
import { type Graph, workflowSchema } from '#nodes/contract/graph.ts';

const ran = workflowSchema.parse({
  ...{ format: 'tack-workflow', version: 1, name: 'Edit' },
  graph: {
    nodes: [
      { id: 'words', type: 'text', params: { text: 'make it blue' } },
      { id: 'write', type: 'write-captions' },
      { id: 'encode', type: 'encode-captions' },
      { id: 'invert', type: 'invert-image', params: { pack: 'embedded', seed: 0 } },
    ],
    edges: [
      { from: { node: 'words', port: 'text' }, to: { node: 'write', port: 'instruction' } },
      { from: { node: 'write', port: 'after' }, to: { node: 'encode', port: 'captions' } },
    ],
  },
});
const { graph } = ran;
const stale = (changed: Graph) => [...findStale(ran, changed)].sort();

it('finds nothing where nothing that counts has changed', () => {
  const nodes = graph.nodes.map((node) => ({ ...node, position: { x: 9, y: 9 }, title: 'Other' }));
  expect(stale({ ...graph, nodes, edges: [...graph.edges].reverse() })).toEqual([]);
});

it('finds the node whose param differs and all that comes after it', () => {
  const changed = setParam(graph, { node: 'words', param: 'text', value: 'make it red' });
  expect(stale(changed)).toEqual(['encode', 'words', 'write']);
});

it('knows a default that is written out from a param that was changed', () => {
  const [words, write, encode, invert] = graph.nodes;
  if (!words || !write || !encode || !invert) throw new Error('The graph has four nodes.');
  expect(
    stale({ ...graph, nodes: [words, write, encode, { ...invert, params: { pack: 'embedded' } }] }),
  ).toEqual([]);
  const seeded = { ...invert, params: { pack: 'embedded', seed: 1 } };
  expect(stale({ ...graph, nodes: [words, write, encode, seeded] })).toEqual(['invert']);
});

it('finds what another edge feeds', () => {
  expect(stale({ ...graph, edges: graph.edges.slice(0, 1) })).toEqual(['encode']);
});

it('finds what an override changes, but not what is only said about it', () => {
  const override = { node: 'write', port: 'after', value: { json: [] }, note: '' };
  const overridden = { ...graph, overrides: [override] };
  expect(stale(overridden)).toEqual(['encode', 'write']);
  const before = { ...ran, graph: overridden };
  const noted = { ...graph, overrides: [{ ...override, note: 'better' }] };
  expect([...findStale(before, noted)]).toEqual([]);
});

it('counts an override that is switched off as none', () => {
  const override = { node: 'write', port: 'after', value: { json: [] }, note: '' };
  const off = { ...graph, overrides: [{ ...override, isDisabled: true }] };
  expect(stale(off)).toEqual([]);
  const before = { ...ran, graph: { ...graph, overrides: [override] } };
  expect([...findStale(before, off)].sort()).toEqual(['encode', 'write']);
});

it('counts what is new and what is disabled as changed', () => {
  const nodes = graph.nodes.map((node) =>
    node.id === 'write' ? { ...node, isDisabled: true } : node,
  );
  const fresh = {
    ...nodes[0],
    id: 'new',
    type: 'text',
    version: 1,
    params: {},
    position: { x: 0, y: 0 },
  };
  expect(stale({ ...graph, nodes: [...nodes, fresh] })).toEqual(['encode', 'new', 'write']);
});
