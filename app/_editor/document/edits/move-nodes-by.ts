import type { Graph, Point } from '#nodes/contract/graph.ts';
import { shiftPoint } from '../shift-point.ts';
import { moveNodes } from './move-nodes.ts';

/** Moves nodes together by the same distance; pinned ones stay. */
export function moveNodesBy(graph: Graph, ids: readonly string[], by: Point): Graph {
  const moved = new Set(ids);
  const positions = graph.nodes
    .filter(({ id }) => moved.has(id))
    .map(({ id, position }) => [id, shiftPoint(position, by)] as const);
  return moveNodes(graph, new Map(positions));
}
