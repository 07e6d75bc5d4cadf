import { reachable } from '#nodes/contract/edges/reachable.ts';
import type { Graph } from '#nodes/contract/graph.ts';

/** What of a graph a run to one of its nodes depends on. */
export function upTo(graph: Graph, node: string): Graph {
  const needed = new Set([...reachable(graph, node, 'up'), node]);
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => needed.has(id)),
    edges: graph.edges.filter(({ from, to }) => needed.has(from.node) && needed.has(to.node)),
    overrides: graph.overrides.filter((one) => needed.has(one.node)),
  };
}
