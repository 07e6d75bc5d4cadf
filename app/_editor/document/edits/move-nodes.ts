import type { Graph, Point } from '#nodes/contract/graph.ts';
import { isFinitePoint } from '../is-finite-point.ts';
import { mapKept } from '../map-kept.ts';

/** Puts nodes where they belong now; pinned ones stay. */
export function moveNodes(graph: Graph, positions: ReadonlyMap<string, Point>): Graph {
  const nodes = mapKept(graph.nodes, (node) => {
    const to = positions.get(node.id);
    if (!to || node.isPinned || !isFinitePoint(to)) return node;
    if (to.x === node.position.x && to.y === node.position.y) return node;
    return { ...node, position: { x: to.x, y: to.y } };
  });
  return nodes === graph.nodes ? graph : { ...graph, nodes };
}
