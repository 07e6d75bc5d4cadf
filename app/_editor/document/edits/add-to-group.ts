import type { Graph } from '#nodes/contract/graph.ts';
import { leaveGroups } from '../leave-groups.ts';
import { mapKept } from '../map-kept.ts';
import { withGroups } from '../with-lists.ts';

/** Takes nodes into a group; they leave the groups they were in. Null takes them out of all. */
export function addToGroup(graph: Graph, id: string | null, nodes: readonly string[]): Graph {
  const groups = graph.groups;
  const target = groups?.find((group) => group.id === id);
  if (!groups || (id !== null && !target)) return graph;
  const wanted = new Set(nodes);
  const known = graph.nodes.map((node) => node.id).filter((node) => wanted.has(node));
  const joining = known.filter((node) => !target?.nodes.includes(node));
  const leaving = new Set(target ? joining : known);
  const left = leaveGroups(groups, leaving);
  if (joining.length === 0 || !target) return withGroups(graph, left);
  const joined = [...target.nodes, ...joining];
  return withGroups(
    graph,
    mapKept(left, (group) => (group.id === id ? { ...group, nodes: joined } : group)),
  );
}
