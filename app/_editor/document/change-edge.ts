import type { Edge, Graph } from '#nodes/contract/graph.ts';
import { edgeId } from './edge-id.ts';
import { mapKept } from './map-kept.ts';

/** The graph with one edge, named by its id, changed. */
export function changeEdge(graph: Graph, id: string, change: (edge: Edge) => Edge): Graph {
  const edges = mapKept(graph.edges, (edge) => (edgeId(edge) === id ? change(edge) : edge));
  return edges === graph.edges ? graph : { ...graph, edges };
}
