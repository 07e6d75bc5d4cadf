import type { Connection } from '#nodes/contract/edges/drawing.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { requireRoom } from './limits.ts';

/** Adds an edge as it is, in place of the one at the same input. */
export function joinPorts(graph: Graph, { from, to }: Connection): Graph {
  const others = graph.edges.filter((edge) => edge.to.node !== to.node || edge.to.port !== to.port);
  requireRoom('edges', others.length + 1);
  return { ...graph, edges: [...others, { from, to }] };
}
