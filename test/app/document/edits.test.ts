import { expect, test } from 'vitest';
import { edgeId } from '#app/_editor/document/edge-id.ts';
import { addGroup } from '#app/_editor/document/edits/add-group.ts';
import { addNode } from '#app/_editor/document/edits/add-node.ts';
import { alignNodes } from '#app/_editor/document/edits/align-nodes.ts';
import { connect } from '#app/_editor/document/edits/connect.ts';
import { distributeNodes } from '#app/_editor/document/edits/distribute-nodes.ts';
import { duplicateNodes } from '#app/_editor/document/edits/duplicate-nodes.ts';
import { moveNodes } from '#app/_editor/document/edits/move-nodes.ts';
import { removeNodes } from '#app/_editor/document/edits/remove-nodes.ts';
import { setOverride } from '#app/_editor/document/edits/set-override.ts';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { setTitle } from '#app/_editor/document/edits/set-title.ts';
import { snapPosition } from '#app/_editor/document/edits/snap-position.ts';
import { spliceNode } from '#app/_editor/document/edits/splice-node.ts';
import { freshNodeId } from '#app/_editor/document/fresh-id.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { editImage } from '#nodes/editing/edit-image.ts';
import { defaultEdit, workflowOf } from './documents.ts';

const chain = ['a.image>fit.image', 'fit.image>b.image', 'fit.image>c.image'];
const chainNodes = { a: 'image', fit: 'resize-image', b: 'result', c: 'result' };
const edgesOf = ({ edges }: { edges: Parameters<typeof edgeId>[0][] }) => edges.map(edgeId).sort();

test('numbers ids from the second on, and puts no slash into one', () => {
  const { graph } = workflowOf({ 'edit-image': 'edit-image', 'edit-image-2': 'edit-image' });
  expect(freshNodeId(graph, 'edit-image')).toBe('edit-image-3');
  expect(freshNodeId(graph, 'text')).toBe('text');
  expect(freshNodeId(graph, 'a/b')).toBe('a-b');
  expect(addNode(graph, editImage, { at: { x: 1, y: 2 } })).toMatchObject({
    id: 'edit-image-3',
    graph: { nodes: [{}, {}, { id: 'edit-image-3', version: 1, position: { x: 1, y: 2 } }] },
  });
});

test('tells edges apart whose ids hold dots', () => {
  const to = { node: 'z', port: 'p' };
  const one = edgeId({ from: { node: 'a.b', port: 'c' }, to });
  expect(one).not.toBe(edgeId({ from: { node: 'a', port: 'b.c' }, to }));
  expect(edgeId({ from: { node: 'a', port: 'image' }, to })).toBe('a.image>z.p');
});

test('indexes a graph once', () => {
  const graph = addGroup(workflowOf(chainNodes, chain).graph, { nodes: ['b', 'a'], title: 'Ends' });
  const index = indexGraph(graph);
  expect(indexGraph(graph)).toBe(index);
  expect(index.edgesFrom('fit').map(({ to }) => to.node)).toEqual(['b', 'c']);
  expect(index.edgesInto('fit').map(({ from }) => from.node)).toEqual(['a']);
  expect(index.groupOf('a')?.title).toBe('Ends');
  expect(index.groupOf('fit')).toBeUndefined();
});

test('replaces the edge on a taken input, and refuses a circle', () => {
  const { graph } = workflowOf({ ...chainNodes, d: 'image' }, chain);
  const replaced = connect(graph, catalogue, {
    from: { node: 'd', port: 'image' },
    to: { node: 'fit', port: 'image' },
  });
  expect(edgesOf(replaced)).toEqual([
    'd.image>fit.image',
    'fit.image>b.image',
    'fit.image>c.image',
  ]);
  const circle = { from: { node: 'b', port: 'image' }, to: { node: 'fit', port: 'image' } };
  expect(connect(graph, catalogue, circle)).toBe(graph);
});

test('heals the edges over a removed node, and forgets all that speaks of it', () => {
  const workflow = workflowOf(chainNodes, chain, {
    overrides: [{ node: 'fit', port: 'image', value: { artifact: 'a'.repeat(64) } }],
    groups: [{ id: 'g', title: 'Only it', tint: 'blue', nodes: ['fit'] }],
  });
  const removed = removeNodes(
    { ...workflow, form: [{ node: 'fit', param: 'size' }], output: { node: 'fit', port: 'image' } },
    catalogue,
    ['fit'],
  );
  expect(edgesOf(removed.graph)).toEqual(['a.image>b.image', 'a.image>c.image']);
  expect(removed.graph.overrides).toEqual([]);
  expect(removed.graph).not.toHaveProperty('groups');
  expect(removed).not.toHaveProperty('form');
  expect(removed).not.toHaveProperty('output');
});

test('heals over several removed nodes in a row, however they are listed', () => {
  const nodes = { second: 'resize-image', first: 'resize-image', a: 'image', b: 'result' };
  const edges = ['a.image>first.image', 'first.image>second.image', 'second.image>b.image'];
  const { graph } = removeNodes(workflowOf(nodes, edges), catalogue, ['first', 'second']);
  expect(edgesOf(graph)).toEqual(['a.image>b.image']);
});

test('does not heal where types differ or several inputs are connected', () => {
  const captioned = workflowOf({ a: 'image', c: 'caption-image', e: 'invert-image' }, [
    'a.image>c.image',
    'c.caption>e.caption',
  ]);
  expect(removeNodes(captioned, catalogue, ['c']).graph.edges).toEqual([]);
  const edit = defaultEdit();
  const { graph } = removeNodes(edit, catalogue, ['edit']);
  expect(graph.edges).toHaveLength(edit.graph.edges.length - 5);
});

test('splices a node into an edge, or says why it does not fit', () => {
  const { graph } = workflowOf({ a: 'image', b: 'result', fit: 'resize-image', t: 'text' }, [
    'a.image>b.image',
  ]);
  const edge = 'a.image>b.image';
  const spliced = spliceNode(graph, catalogue, { node: 'fit', edge });
  expect(edgesOf(spliced.graph ?? graph)).toEqual(['a.image>fit.image', 'fit.image>b.image']);
  const refused = spliceNode(graph, catalogue, { node: 't', edge });
  expect(refused).toEqual({ graph: null, reason: 'This node has no free port for it.' });
  expect(spliceNode(graph, catalogue, { node: 'a', edge }).graph).toBeNull();
});

test('leaves pinned nodes where they are', () => {
  const { graph } = workflowOf(chainNodes);
  const pinned = { ...graph, nodes: graph.nodes.map((n) => ({ ...n, isPinned: n.id === 'a' })) };
  const to = { x: 7, y: 7 };
  const moved = moveNodes(
    pinned,
    new Map([
      ['a', to],
      ['b', to],
    ]),
  );
  expect(moved.nodes.map(({ position }) => position.x)).toEqual([0, 100, 7, 300]);
  expect(moved.nodes[0]).toBe(pinned.nodes[0]);
});

test('copies nodes with the edges among them, and those into them when asked', () => {
  const { graph } = workflowOf(chainNodes, chain);
  const alone = duplicateNodes(graph, ['fit', 'b'], { offset: { x: 10, y: 20 } });
  expect(alone.ids).toEqual(['resize-image', 'result']);
  expect(edgesOf({ edges: alone.graph.edges.slice(3) })).toEqual([
    'resize-image.image>result.image',
  ]);
  expect(alone.graph.nodes[4]?.position).toEqual({ x: 110, y: 20 });
  const fed = duplicateNodes(graph, ['fit'], { offset: { x: 0, y: 0 }, keepInputs: true });
  expect(edgesOf({ edges: fed.graph.edges.slice(3) })).toEqual(['a.image>resize-image.image']);
});

test('keeps one override on an output, and takes a node into one group at most', () => {
  const { graph } = workflowOf({ t: 'text', u: 'text' });
  const say = (json: string) => ({ node: 't', port: 'text', value: { json }, note: '' });
  const twice = setOverride(setOverride(graph, say('one')), say('two'));
  expect(twice.overrides).toEqual([say('two')]);
  const regrouped = addGroup(addGroup(graph, { nodes: ['t', 'u'] }), { nodes: ['t'] });
  expect(regrouped.groups?.map(({ id, nodes }) => [id, nodes])).toEqual([
    ['group', ['u']],
    ['group-2', ['t']],
  ]);
});

test('cuts a title to what a document takes, and drops an empty one', () => {
  const { graph } = workflowOf({ t: 'text' });
  const long = setTitle(graph, 't', `${'x'.repeat(199)}😀`);
  expect(long.nodes[0]?.title).toBe('x'.repeat(199));
  expect(setTitle(long, 't', '  ').nodes[0]).not.toHaveProperty('title');
});

test('refuses in words what a workflow has no room for', () => {
  const ids = Array.from({ length: 500 }, (_, index) => [`t${index}`, 'text']);
  const { graph } = workflowOf(Object.fromEntries(ids));
  const add = () => addNode(graph, editImage, { at: { x: 0, y: 0 } });
  expect(add).toThrow('A workflow holds at most 500 nodes.');
});

test('aligns and distributes by the sizes of nodes', () => {
  const { graph } = workflowOf({ a: 'text', b: 'text', c: 'text' });
  const sizes = new Map(['a', 'b', 'c'].map((id, n) => [id, { width: 20 + 20 * n, height: 10 }]));
  const xs = (changed: typeof graph) => changed.nodes.map(({ position }) => position.x);
  expect(xs(alignNodes(graph, ['a', 'b', 'c'], { to: 'right', sizes }))).toEqual([240, 220, 200]);
  expect(xs(alignNodes(graph, ['a', 'c'], { to: 'centre', sizes }))).toEqual([120, 100, 100]);
  // 0-20, gap 70, 90-130, gap 70, 200-260
  expect(xs(distributeNodes(graph, ['c', 'b', 'a'], { axis: 'x', sizes }))).toEqual([0, 90, 200]);
  expect(snapPosition({ x: 11, y: -13 })).toEqual({ x: 8, y: -16 });
});

test('takes only what is a param for one', () => {
  const { graph } = workflowOf({ t: 'text' });
  expect(setParam(graph, { node: 't', param: '__proto__', value: {} })).toBe(graph);
  const odd = setParam(graph, { node: 't', param: 'constructor', value: 1 });
  expect(Object.entries(odd.nodes[0]?.params ?? {})).toEqual([['constructor', 1]]);
  expect(setParam(odd, { node: 't', param: 'constructor', value: 1 })).toBe(odd);
});
