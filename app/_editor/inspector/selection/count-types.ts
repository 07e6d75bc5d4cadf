import type { Catalogue, GraphNode } from '#nodes/contract/graph.ts';

/** How many nodes there are of each type, the most frequent first. */
export function countTypes(nodes: readonly GraphNode[], catalogue: Catalogue) {
  return [...Map.groupBy(nodes, ({ type }) => type)]
    .map(([type, { length }]) => ({ title: catalogue.get(type)?.title ?? type, count: length }))
    .sort((one, other) => other.count - one.count);
}
