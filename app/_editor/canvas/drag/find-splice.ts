import { spliceNode } from '#app/_editor/document/edits/splice-node.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Graph, Point } from '#nodes/contract/graph.ts';

/** The edge under a point that a node without edges would fit into; null where there is none. */
export function findSplice(graph: Graph, node: string, { x, y }: Point): string | null {
  const index = indexGraph(graph);
  if (index.edgesInto(node).length > 0 || index.edgesFrom(node).length > 0) return null;
  const under = globalThis.document.elementsFromPoint(x, y);
  const drawn = under.map((element) => element.closest('.react-flow__edge')).find(Boolean);
  const edge = drawn?.getAttribute('data-id');
  if (!edge) return null;
  return spliceNode(graph, catalogue, { node, edge }).graph === null ? null : edge;
}
