import type { Graph, GraphNode } from '#nodes/contract/graph.ts';
import { mapKept } from './map-kept.ts';

/** The graph with one node changed; the same graph where the node stays the same or is not there. */
export function changeNode(
  graph: Graph,
  id: string,
  change: (node: GraphNode) => GraphNode,
): Graph {
  const nodes = mapKept(graph.nodes, (node) => (node.id === id ? change(node) : node));
  return nodes === graph.nodes ? graph : { ...graph, nodes };
}
