import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyNodes } from '#app/_editor/document/clipboard/copy-nodes.ts';
import { pasteNodes } from '#app/_editor/document/clipboard/paste-nodes.ts';
import { edgeId } from '#app/_editor/document/edge-id.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { graphSchema } from '#nodes/contract/graph.ts';
import { defaultEdit, findDangling, workflowOf } from './documents.ts';

const at = { x: 1000, y: 500 };
const options = { catalogue, at };
const workflow = workflowOf(
  { a: 'image', fit: 'resize-image', b: 'result' },
  ['a.image>fit.image', 'fit.image>b.image'],
  {
    overrides: [{ node: 'fit', port: 'image', value: { artifact: 'a'.repeat(64) } }],
    groups: [
      { id: 'g', title: 'Start', tint: 'blue', nodes: ['a'] },
      { id: 'h', title: 'Pair', tint: 'green', nodes: ['fit', 'b'] },
    ],
  },
);

test('pastes what was copied under fresh ids, with edges, overrides and groups', () => {
  const text = copyNodes(workflow, ['fit', 'b']);
  const { graph, ids, refused } = pasteNodes(workflow.graph, text, options);
  expect(ids).toEqual(['resize-image', 'result']);
  expect(refused).toEqual([]);
  expect(graph.edges.slice(2).map(edgeId)).toEqual(['resize-image.image>result.image']);
  expect(graph.nodes.slice(3).map(({ position }) => position)).toEqual([at, { x: 1100, y: 500 }]);
  expect(graph.overrides[1]).toMatchObject({ node: 'resize-image' });
  expect(graph.groups?.slice(2)).toMatchObject([
    { title: 'Pair', nodes: ['resize-image', 'result'] },
  ]);
});

test('leaves out a group of which only some members are copied', () => {
  const { graph } = pasteNodes(workflow.graph, copyNodes(workflow, ['fit']), options);
  expect(graph.groups).toEqual(workflow.graph.groups);
});

test('joins copies to what fed the originals when asked, and says why where it cannot', () => {
  const text = copyNodes(workflow, ['fit']);
  const here = pasteNodes(workflow.graph, text, { ...options, reconnect: true });
  expect(here.graph.edges.slice(2).map(edgeId)).toEqual(['a.image>resize-image.image']);
  const elsewhere = pasteNodes(workflowOf({ a: 'text' }).graph, text, {
    ...options,
    reconnect: true,
  });
  expect(elsewhere.graph.edges).toEqual([]);
  expect(elsewhere.refused).toHaveLength(1);
  expect(pasteNodes(workflow.graph, text, options).refused).toEqual([]);
});

test('takes a whole workflow too', () => {
  const { graph, ids } = pasteNodes(workflowOf({}).graph, JSON.stringify(defaultEdit()), options);
  expect(ids).toHaveLength(defaultEdit().graph.nodes.length);
  expect(graph.edges).toHaveLength(defaultEdit().graph.edges.length);
});

test('refuses in words what is no Tack JSON, newer, too much or broken', () => {
  const say = (text: string) => {
    try {
      return pasteNodes(workflow.graph, text, options);
    } catch (error) {
      return error instanceof AppError ? error.code : error;
    }
  };
  expect(say('hello')).toBe('graph/invalid');
  expect(say('{"nodes":[]}')).toBe('graph/invalid');
  const copied = JSON.parse(copyNodes(workflow, ['fit', 'b']));
  expect(say(JSON.stringify({ ...copied, version: 2 }))).toBe('graph/unsupported-version');
  const nodes = Array.from({ length: 501 }, (_, index) => ({ id: `n${index}`, type: 'text' }));
  expect(say(JSON.stringify({ ...copied, nodes, edges: [], overrides: [] }))).toBe('graph/invalid');
  const full = { ...copied, nodes: nodes.slice(2), edges: [], overrides: [], groups: [] };
  expect(say(JSON.stringify(full))).toBe('graph/invalid');
  const twins = { ...copied, nodes: [copied.nodes[0], copied.nodes[0]] };
  expect(say(JSON.stringify(twins))).toBe('graph/invalid');
});

test('pastes any choice of nodes of any workflow without leaving anything that dangles', () => {
  const ids = defaultEdit().graph.nodes.map(({ id }) => id);
  fc.assert(
    fc.property(fc.subarray(ids), fc.subarray(ids), fc.boolean(), (chosen, kept, reconnect) => {
      const source = defaultEdit();
      const nodes = source.graph.nodes.filter(({ id }) => kept.includes(id));
      const target = { nodes, edges: [], overrides: [] };
      const pasted = pasteNodes(target, copyNodes(source, chosen), { catalogue, at, reconnect });
      expect(findDangling({ ...workflowOf({}), graph: pasted.graph })).toEqual([]);
      expect(graphSchema.parse(pasted.graph)).toEqual(pasted.graph);
      const among = source.graph.edges.filter(
        ({ from, to }) => chosen.includes(from.node) && chosen.includes(to.node),
      );
      if (!reconnect) expect(pasted.graph.edges).toHaveLength(among.length);
    }),
  );
});
