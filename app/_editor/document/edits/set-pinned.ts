import type { Graph } from '#nodes/contract/graph.ts';
import { mapKept } from '../map-kept.ts';

/** Pins nodes to their places, or frees them. */
export function setPinned(graph: Graph, ids: readonly string[], isPinned: boolean): Graph {
  const chosen = new Set(ids);
  const nodes = mapKept(graph.nodes, (node) => {
    if (!chosen.has(node.id) || (node.isPinned ?? false) === isPinned) return node;
    const { isPinned: _, ...rest } = node;
    return isPinned ? { ...rest, isPinned } : rest;
  });
  return nodes === graph.nodes ? graph : { ...graph, nodes };
}
