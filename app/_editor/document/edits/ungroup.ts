import type { Graph } from '#nodes/contract/graph.ts';
import { filterKept } from '../map-kept.ts';
import { withGroups } from '../with-lists.ts';

/** Takes a group's frame away; its nodes stay. */
export function ungroup(graph: Graph, id: string): Graph {
  if (!graph.groups) return graph;
  return withGroups(
    graph,
    filterKept(graph.groups, (group) => group.id !== id),
  );
}
