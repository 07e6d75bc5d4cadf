import type { Graph } from '#nodes/contract/graph.ts';
import { changeGroup } from '../change-group.ts';
import { clipText } from '../clip-text.ts';
import { limits } from '../limits.ts';

/** Gives a group another title. */
export function renameGroup(graph: Graph, id: string, title: string): Graph {
  const clipped = clipText(title, limits.title);
  return changeGroup(graph, id, (group) =>
    group.title === clipped ? group : { ...group, title: clipped },
  );
}
