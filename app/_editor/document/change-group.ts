import type { Graph, Group } from '#nodes/contract/graph.ts';
import { mapKept } from './map-kept.ts';
import { withGroups } from './with-lists.ts';

/** The graph with one group changed. */
export function changeGroup(graph: Graph, id: string, change: (group: Group) => Group): Graph {
  if (!graph.groups) return graph;
  return withGroups(
    graph,
    mapKept(graph.groups, (group) => (group.id === id ? change(group) : group)),
  );
}
