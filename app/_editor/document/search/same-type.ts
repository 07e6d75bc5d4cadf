import type { Graph } from '#nodes/contract/graph.ts';

/** The ids of all nodes of the type that this node has, itself among them. */
export function sameType(graph: Graph, id: string): readonly string[] {
  const type = graph.nodes.find((node) => node.id === id)?.type;
  return graph.nodes.filter((node) => node.type === type).map((node) => node.id);
}
