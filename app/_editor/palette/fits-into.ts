import { addNode } from '#app/_editor/document/edits/add-node.ts';
import { spliceNode } from '#app/_editor/document/edits/splice-node.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import type { Graph } from '#nodes/contract/graph.ts';

/** Whether a new node of a type could be put into an edge. */
export function fitsInto(graph: Graph, definition: AnyNodeDefinition, edge: string): boolean {
  const { graph: fuller, id } = addNode(graph, definition, { at: { x: 0, y: 0 } });
  return spliceNode(fuller, catalogue, { node: id, edge }).graph !== null;
}
