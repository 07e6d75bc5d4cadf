import { describe, expect, test } from 'vitest';
import { createCanvasStore } from '#app/_editor/canvas/flow/canvas-store.ts';
import { addNote } from '#app/_editor/document/edits/add-note.ts';
import { moveNodesBy } from '#app/_editor/document/edits/move-nodes-by.ts';
import { setOverride } from '#app/_editor/document/edits/set-override.ts';
import { createDocumentStore } from '#app/_editor/state/document-store.ts';
import { type Workflow, workflowSchema } from '#nodes/contract/graph.ts';

const workflow: Workflow = workflowSchema.parse({
  ...{ format: 'tack-workflow', version: 1, name: 'Small' },
  graph: {
    nodes: [
      { id: 'words', type: 'text' },
      { id: 'picture', type: 'image' },
      { id: 'invert', type: 'invert-image' },
      { id: 'strange', type: 'from-the-future' },
    ],
    edges: [
      { from: { node: 'words', port: 'text' }, to: { node: 'invert', port: 'caption' } },
      { from: { node: 'picture', port: 'image' }, to: { node: 'invert', port: 'image' } },
      { from: { node: 'invert', port: 'inversion' }, to: { node: 'strange', port: 'in' } },
    ],
  },
});

function open() {
  const document = createDocumentStore(workflow);
  const canvas = createCanvasStore(document);
  canvas.follow();
  const drawn = (id: string) => canvas.getState().nodes.find((node) => node.id === id);
  return { document, canvas, drawn };
}

describe('what is drawn', () => {
  test('keeps the identity of every card that a change does not concern', () => {
    const { document, drawn, canvas } = open();
    const before = new Map(canvas.getState().nodes.map((node) => [node.id, node]));
    const { edges } = canvas.getState();
    document.editGraph('Move', (graph) => moveNodesBy(graph, ['words'], { x: 8, y: 0 }));
    expect(drawn('words')).not.toBe(before.get('words'));
    expect(drawn('words')?.position).toEqual({ x: 8, y: 0 });
    for (const id of ['picture', 'invert', 'strange']) expect(drawn(id)).toBe(before.get(id));
    expect(canvas.getState().edges).toBe(edges);
  });

  test('shows what travels along an edge, and nothing where the node type is unknown', () => {
    const { canvas } = open();
    expect(canvas.getState().edges.map(({ data }) => data?.type)).toEqual([
      'text',
      'image',
      'inversion',
    ]);
  });

  test('marks only the edges that an overridden output feeds', () => {
    const { document, canvas } = open();
    const untouched = canvas.getState().edges[1];
    document.editGraph('Override', (graph) =>
      setOverride(graph, { node: 'words', port: 'text', value: { json: 'mine' }, note: '' }),
    );
    const { edges } = canvas.getState();
    expect(edges.map(({ data }) => data?.isOverridden)).toEqual([true, false, false]);
    expect(edges[1]).toBe(untouched);
  });

  test('draws a note that has the id of a node beside it', () => {
    const { document, canvas } = open();
    document.editGraph('Note', (graph) => addNote(graph, { position: { x: 1, y: 2 } }).graph);
    const ids = canvas.getState().nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
  });
});

describe('selection', () => {
  test('tells the document which nodes were selected on the canvas', () => {
    const { document, canvas } = open();
    canvas.changeNodes([{ type: 'select', id: 'invert', selected: true }]);
    expect([...document.getState().selection]).toEqual(['invert']);
  });

  test('selects on the canvas what was selected elsewhere, and no edge beside it', () => {
    const { document, canvas, drawn } = open();
    const edge = canvas.getState().edges[0]?.id ?? '';
    canvas.changeEdges([{ type: 'select', id: edge, selected: true }]);
    document.select(['picture']);
    expect(drawn('picture')?.selected).toBe(true);
    expect(canvas.getState().edges.some(({ selected }) => selected)).toBe(false);
  });

  test('keeps a selected edge when nodes are selected on the canvas itself', () => {
    const { canvas } = open();
    const edge = canvas.getState().edges[0]?.id ?? '';
    canvas.changeEdges([{ type: 'select', id: edge, selected: true }]);
    canvas.changeNodes([{ type: 'select', id: 'words', selected: true }]);
    expect(canvas.getState().edges[0]?.selected).toBe(true);
  });
});
