import type { Graph } from '#nodes/contract/graph.ts';
import { changeNode } from '../change-node.ts';
import { clipText } from '../clip-text.ts';
import { limits } from '../limits.ts';

/** Names a node; an empty title gives it back its type's. */
export function setTitle(graph: Graph, id: string, title: string): Graph {
  const clipped = clipText(title.trim(), limits.title);
  return changeNode(graph, id, (node) => {
    if (clipped === (node.title ?? '')) return node;
    const { title: _, ...rest } = node;
    return clipped === '' ? rest : { ...rest, title: clipped };
  });
}
