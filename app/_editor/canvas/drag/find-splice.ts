import { spliceNode } from '#app/_editor/document/edits/splice-node.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Graph, Point } from '#nodes/contract/graph.ts';

/** The edge nearest to a point on it that a node without edges would fit into; null where there is none. */
export function findSplice(graph: Graph, node: string, { x, y }: Point): string | null {
  const index = indexGraph(graph);
  if (index.edgesInto(node).length > 0 || index.edgesFrom(node).length > 0) return null;
  const under = globalThis.document
    .elementsFromPoint(x, y)
    .filter((element) => element instanceof SVGGeometryElement)
    .map((path) => ({
      edge: path.closest('.react-flow__edge')?.getAttribute('data-id') ?? '',
      distance: distanceTo(path, { x, y }),
    }))
    .sort((one, other) => one.distance - other.distance);
  const fits = under.find(
    ({ edge }) => edge !== '' && spliceNode(graph, catalogue, { node, edge }).graph !== null,
  );
  return fits?.edge ?? null;
}

/** Points along an edge that are looked at. */
const samples = 48;

/** How far a path runs from a place in the window, in the path's own units. */
function distanceTo(path: SVGGeometryElement, place: Point): number {
  const matrix = path.getScreenCTM();
  if (!matrix) return Number.POSITIVE_INFINITY;
  const { x, y } = new DOMPoint(place.x, place.y).matrixTransform(matrix.inverse());
  const length = path.getTotalLength();
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index <= samples; index++) {
    const point = path.getPointAtLength((length * index) / samples);
    least = Math.min(least, Math.hypot(point.x - x, point.y - y));
  }
  return least;
}
