import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWorkflows } from '#app/_editor/document/compare/diff-workflows.ts';
import { describeChange } from '#app/_editor/document/describe-change.ts';
import { addNode } from '#app/_editor/document/edits/add-node.ts';
import { disconnect } from '#app/_editor/document/edits/disconnect.ts';
import { moveNodes } from '#app/_editor/document/edits/move-nodes.ts';
import { setDisabled } from '#app/_editor/document/edits/set-disabled.ts';
import { setName } from '#app/_editor/document/edits/set-name.ts';
import { setNodeNote } from '#app/_editor/document/edits/set-node-note.ts';
import { setOverride } from '#app/_editor/document/edits/set-override.ts';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { setTitle } from '#app/_editor/document/edits/set-title.ts';
import { sameType } from '#app/_editor/document/search/same-type.ts';
import { searchGraph } from '#app/_editor/document/search/search-graph.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { text } from '#nodes/language/text.ts';
import { defaultEdit } from './documents.ts';
import { randomEdits } from './random-edits.ts';

const start = defaultEdit();
const after = (change: (graph: Graph) => Graph) => ({ ...start, graph: change(start.graph) });
const describe = (change: (graph: Graph) => Graph) => describeChange(start, after(change));

test('says in one line what changed', () => {
  const steps = { node: 'inversion', param: 'steps', value: 50 };
  const slower = after((graph) => setParam(graph, steps));
  const faster = after((graph) => setParam(graph, { ...steps, value: 100 }));
  const at = { x: 0, y: 0 };
  const grown = addNode(addNode(faster.graph, text, { at }).graph, text, { at }).graph;
  expect(describeChange(slower, { ...faster, graph: grown })).toBe(
    'Steps of Invert 50 -> 100; 2 nodes added',
  );
  expect(describe((graph) => setParam(graph, steps))).toBe('Steps of Invert default -> 50');
  expect(describe((graph) => addNode(graph, text, { at }).graph)).toBe('Text added');
  expect(describe((graph) => setTitle(graph, 'edit', 'Night'))).toBe('Edit renamed to Night');
  expect(describe((graph) => setDisabled(graph, ['edit'], true))).toBe('Edit disabled');
  expect(describe((graph) => disconnect(graph, ['edit.image>result.image']))).toBe(
    '1 edge removed',
  );
  expect(describe((graph) => moveNodes(graph, new Map([['edit', at]])))).toBe('1 node moved');
  expect(describeChange(start, setName(start, 'Mine'))).toBe('Renamed to Mine');
  expect(describeChange(start, structuredClone(start))).toBe('Nothing changed');
});

test('keeps the line short, whatever was written', () => {
  const long = { node: 'instruction', param: 'text', value: 'x'.repeat(5000) };
  expect(describe((graph) => setParam(graph, long))).toBe('Text of Instruction changed');
  const many = start.graph.nodes.reduce(
    (graph, { id }) => setTitle(graph, id, `${id} `.repeat(9)),
    start.graph,
  );
  expect(describe(() => many).length).toBeLessThanOrEqual(200);
});

test('tells params, titles, edges and overrides apart that differ', () => {
  const override = { node: 'caption', port: 'caption', value: { json: 'A hat' }, note: '' };
  const changed = after((graph) =>
    setOverride(
      setParam(disconnect(graph, ['picture.image>fit.image']), {
        node: 'captions',
        param: 'count',
        value: 3,
      }),
      override,
    ),
  );
  const diff = diffWorkflows(start, changed);
  expect(diff.nodes.added).toEqual([]);
  expect(diff.nodes.changed.map((change) => [change.after.id, change.params])).toEqual([
    ['captions', [{ param: 'count', before: 1, after: 3 }]],
  ]);
  expect(diff.edges.removed).toEqual([start.graph.edges[0]]);
  expect(diff.overrides).toEqual([
    { node: 'caption', port: 'caption', before: undefined, after: override },
  ]);
  const back = diffWorkflows(changed, start);
  expect(back.edges.added).toEqual(diff.edges.removed);
  expect(back.overrides[0]).toMatchObject({ before: override, after: undefined });
});

test('finds a change exactly where an edit made one', () => {
  fc.assert(
    fc.property(randomEdits, randomEdits, (first, second) => {
      const before = first.apply(start);
      const edited = second.apply(before);
      const isSame = describeChange(before, structuredClone(edited)) === 'Nothing changed';
      expect(isSame, second.name).toBe(edited === before);
    }),
    { numRuns: 300 },
  );
});

test('ranks what is found in a title before what is found in a type, a param or a note', () => {
  const graph = setNodeNote(
    setTitle(start.graph, 'compare', 'Striped or not'),
    'fit',
    'for the striped one',
  );
  expect(searchGraph(graph, catalogue, 'stripED')).toEqual(['compare', 'fit', 'instruction']);
  expect(searchGraph(graph, catalogue, 'make triangle')).toEqual(['instruction']);
  expect(searchGraph(graph, catalogue, 'encode')).toEqual(['encode-before', 'encode-after']);
  const [whole] = searchGraph(graph, catalogue, 'edit');
  expect(whole).toBe('edit');
  expect(searchGraph(graph, catalogue, ' ')).toEqual([]);
  expect(searchGraph(graph, catalogue, 'nowhere')).toEqual([]);
});

test('finds all nodes of one type', () => {
  expect(sameType(start.graph, 'encode-after')).toEqual(['encode-before', 'encode-after']);
  expect(sameType(start.graph, 'nobody')).toEqual([]);
});
