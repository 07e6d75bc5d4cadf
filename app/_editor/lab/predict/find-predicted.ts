import { reachable } from '#nodes/contract/edges/reachable.ts';
import type { Graph } from '#nodes/contract/graph.ts';

/** The node that finds a direction from what another node gives; null where none does. */
export function findPredicted(graph: Graph, node: string): string | null {
  const reached = reachable(graph, node, 'down');
  return (
    graph.nodes.find(({ id, type }) => reached.has(id) && type === 'edit-direction')?.id ?? null
  );
}
