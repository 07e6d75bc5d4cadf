import type { Endpoint, Graph } from '#nodes/contract/graph.ts';
import { filterKept } from '../map-kept.ts';

/** Gives an output back its automatic value. */
export function removeOverride(graph: Graph, { node, port }: Endpoint): Graph {
  const overrides = filterKept(graph.overrides, (one) => one.node !== node || one.port !== port);
  return overrides === graph.overrides ? graph : { ...graph, overrides };
}
