import type { Graph } from '#nodes/contract/graph.ts';
import { changeNode } from '../change-node.ts';
import { clipText } from '../clip-text.ts';
import { limits } from '../limits.ts';

/** Writes a node's note; an empty one takes it away. */
export function setNodeNote(graph: Graph, id: string, note: string): Graph {
  const clipped = clipText(note, limits.nodeNote);
  return changeNode(graph, id, (node) => {
    if (clipped === (node.note ?? '')) return node;
    const { note: _, ...rest } = node;
    return clipped === '' ? rest : { ...rest, note: clipped };
  });
}
