import type { Graph, Point } from '#nodes/contract/graph.ts';
import { changeEdge } from '../change-edge.ts';

/** Moves a point that an edge, named by its id, passes through. */
export function moveReroute(
  graph: Graph,
  edge: string,
  { point, index }: { readonly point: Point; readonly index: number },
): Graph {
  return changeEdge(graph, edge, (found) => {
    const current = found.via?.[index];
    if (!found.via || !current || (current.x === point.x && current.y === point.y)) return found;
    return { ...found, via: found.via.with(index, point) };
  });
}
