import { catalogue } from '#nodes/catalogue.ts';
import type { Graph, GraphNode, Note } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { type CardNode, type FlowNode, flowIdOfNote, type NoteNode } from './flow-node.ts';

/** What lies on the canvas; what did not change keeps its identity, and so is not drawn again. */
export function toFlowNodes(
  graph: Graph,
  selection: ReadonlySet<string>,
  drawn: readonly FlowNode[],
): FlowNode[] {
  const before = new Map(drawn.map((one) => [one.id, one]));
  const notes = (graph.notes ?? []).map((note) => toNoteNode(note, before));
  const cards = graph.nodes.map((node) => toCardNode(node, selection.has(node.id), before));
  return [...notes, ...cards];
}

function toCardNode(
  node: GraphNode,
  selected: boolean,
  drawn: ReadonlyMap<string, FlowNode>,
): CardNode {
  const known = drawn.get(node.id);
  const card: CardNode | null = known?.type === 'card' ? known : null;
  if (card?.data.node === node) {
    return (card.selected ?? false) === selected ? card : { ...card, selected };
  }
  return {
    ...card,
    ...{ id: node.id, type: 'card', position: node.position, data: { node }, selected },
    draggable: !node.isPinned,
    ariaLabel: titleOf(node, catalogue),
  };
}

function toNoteNode(note: Note, drawn: ReadonlyMap<string, FlowNode>): NoteNode {
  const id = flowIdOfNote(note.id);
  const known = drawn.get(id);
  if (known?.type === 'note' && known.data.note === note) return known;
  const before = known?.type === 'note' ? known : {};
  const { width, height } = note.size;
  return {
    ...before,
    ...{ id, type: 'note', position: note.position, data: { note }, width, height },
    ...{ ariaLabel: 'Note', zIndex: -1 },
  };
}
