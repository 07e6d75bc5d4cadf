import type { Graph, Tint } from '#nodes/contract/graph.ts';
import { clipText } from '../clip-text.ts';
import { freshId } from '../fresh-id.ts';
import { leaveGroups } from '../leave-groups.ts';
import { limits, requireRoom } from '../limits.ts';
import { withGroups } from '../with-lists.ts';

type NewGroup = {
  readonly nodes: readonly string[];
  readonly title?: string;
  readonly tint?: Tint;
};

/**
 * Frames nodes as a group; they leave the groups they were in.
 *
 * @throws AppError graph/invalid where a workflow has too many groups
 */
export function addGroup(graph: Graph, { nodes, title = 'Group', tint = 'grey' }: NewGroup): Graph {
  const wanted = new Set(nodes);
  const members = graph.nodes.map(({ id }) => id).filter((id) => wanted.has(id));
  if (members.length === 0) return graph;
  const others = leaveGroups(graph.groups ?? [], wanted).filter((group) => group.nodes.length > 0);
  requireRoom('groups', others.length + 1);
  const id = freshId(new Set(others.map((group) => group.id)), 'group');
  const group = { id, title: clipText(title, limits.title), tint, nodes: members };
  return withGroups(graph, [...others, group]);
}
