import type { Graph } from '#nodes/contract/graph.ts';
import { edgeId } from '../edge-id.ts';
import { filterKept } from '../map-kept.ts';

/** Takes edges away, by their ids. */
export function disconnect(graph: Graph, ids: readonly string[]): Graph {
  const gone = new Set(ids);
  const edges = filterKept(graph.edges, (edge) => !gone.has(edgeId(edge)));
  return edges === graph.edges ? graph : { ...graph, edges };
}
