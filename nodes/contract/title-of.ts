import type { Catalogue, GraphNode } from './graph.ts';

/** What people call a node: its own title, or its type's. */
export function titleOf(node: GraphNode, catalogue: Catalogue): string {
  return node.title ?? catalogue.get(node.type)?.title ?? node.type;
}
