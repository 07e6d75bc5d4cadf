import type { Graph, Override } from '#nodes/contract/graph.ts';
import { sameJson } from '../same-json.ts';

/** Puts a person's value in place of an output's; an earlier one there goes. */
export function setOverride(graph: Graph, override: Override): Graph {
  if (!graph.nodes.some(({ id }) => id === override.node)) return graph;
  const isSamePlace = ({ node, port }: Override) =>
    node === override.node && port === override.port;
  const earlier = graph.overrides.find(isSamePlace);
  if (sameJson(earlier, override)) return graph;
  const overrides = earlier
    ? graph.overrides.map((one) => (isSamePlace(one) ? override : one))
    : [...graph.overrides, override];
  return { ...graph, overrides };
}
