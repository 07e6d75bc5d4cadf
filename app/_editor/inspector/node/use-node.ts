import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { useDocument } from '#app/_editor/state/session.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';

/** A node of the document; undefined once it is gone. */
export function useNode(id: string): GraphNode | undefined {
  return useDocument(({ workflow }) => indexGraph(workflow.graph).nodesById.get(id));
}
