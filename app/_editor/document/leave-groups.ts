import type { Group } from '#nodes/contract/graph.ts';
import { filterKept, mapKept } from './map-kept.ts';

/** The groups without these nodes. */
export function leaveGroups(groups: readonly Group[], leaving: ReadonlySet<string>): Group[] {
  return mapKept(groups, (group) => {
    const nodes = filterKept(group.nodes, (node) => !leaving.has(node));
    return nodes === group.nodes ? group : { ...group, nodes };
  });
}
