import type { Graph } from '#nodes/contract/graph.ts';
import { mapKept } from '../map-kept.ts';

/** Leaves nodes out of runs, or takes them in again. */
export function setDisabled(graph: Graph, ids: readonly string[], isDisabled: boolean): Graph {
  const chosen = new Set(ids);
  const nodes = mapKept(graph.nodes, (node) => {
    if (!chosen.has(node.id) || (node.isDisabled ?? false) === isDisabled) return node;
    const { isDisabled: _, ...rest } = node;
    return isDisabled ? { ...rest, isDisabled } : rest;
  });
  return nodes === graph.nodes ? graph : { ...graph, nodes };
}
