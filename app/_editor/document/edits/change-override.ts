import type { Endpoint, Graph, Override } from '#nodes/contract/graph.ts';
import { mapKept } from '../map-kept.ts';
import { sameJson } from '../same-json.ts';

/** Changes what is said about a person's value, or what it is, where there is one. */
export function changeOverride(
  graph: Graph,
  { node, port }: Endpoint,
  change: (override: Override) => Override,
): Graph {
  const overrides = mapKept(graph.overrides, (one) => {
    if (one.node !== node || one.port !== port) return one;
    const changed = change(one);
    return sameJson(changed, one) ? one : changed;
  });
  return overrides === graph.overrides ? graph : { ...graph, overrides };
}
