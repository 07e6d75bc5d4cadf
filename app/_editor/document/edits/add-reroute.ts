import type { Graph, Point } from '#nodes/contract/graph.ts';
import { changeEdge } from '../change-edge.ts';
import { requireRoom } from '../limits.ts';

/**
 * Leads an edge, named by its id, through one more point.
 *
 * @param index its place among the points that are there
 * @throws AppError graph/invalid where an edge has too many points
 */
export function addReroute(
  graph: Graph,
  edge: string,
  { point, index }: { readonly point: Point; readonly index: number },
): Graph {
  return changeEdge(graph, edge, (found) => {
    const via = (found.via ?? []).toSpliced(index, 0, point);
    requireRoom('via', via.length);
    return { ...found, via };
  });
}
