import type { Graph, Point } from '#nodes/contract/graph.ts';
import { moveNodes } from './move-nodes.ts';

/** Moves nodes together by the same distance; pinned ones stay. */
export function moveNodesBy(graph: Graph, ids: readonly string[], by: Point): Graph {
  const moved = new Set(ids);
  const positions = graph.nodes
    .filter(({ id }) => moved.has(id))
    .map(({ id, position }) => [id, { x: position.x + by.x, y: position.y + by.y }] as const);
  return moveNodes(graph, new Map(positions));
}
