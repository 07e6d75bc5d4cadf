import { reachable } from '#nodes/contract/edges/reachable.ts';
import type { Graph, GraphNode } from '#nodes/contract/graph.ts';

/** The edits that a direction leads to, in the order of the document; disabled ones are none. */
export function findEdits(graph: Graph, direction: string): readonly GraphNode[] {
  const reached = reachable(graph, direction, 'down');
  return graph.nodes.filter(
    ({ id, type, isDisabled }) => reached.has(id) && type === 'edit-image' && !isDisabled,
  );
}
