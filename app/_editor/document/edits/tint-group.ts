import type { Graph, Tint } from '#nodes/contract/graph.ts';
import { changeGroup } from '../change-group.ts';

/** Gives a group another colour. */
export function tintGroup(graph: Graph, id: string, tint: Tint): Graph {
  return changeGroup(graph, id, (group) => (group.tint === tint ? group : { ...group, tint }));
}
