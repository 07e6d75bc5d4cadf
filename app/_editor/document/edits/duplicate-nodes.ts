import type { Graph, Point } from '#nodes/contract/graph.ts';
import { insertNodes } from '../insert-nodes.ts';

/**
 * Copies nodes beside themselves, with the edges among them and their overrides.
 *
 * @param keepInputs whether the copies are fed by what feeds the originals
 * @returns the graph, and the copies' ids
 * @throws AppError graph/invalid where a workflow is full
 */
export function duplicateNodes(
  graph: Graph,
  ids: readonly string[],
  { offset, keepInputs = false }: { readonly offset: Point; readonly keepInputs?: boolean },
): { readonly graph: Graph; readonly ids: readonly string[] } {
  const chosen = new Set(ids);
  return insertNodes(graph, {
    nodes: graph.nodes.filter(({ id }) => chosen.has(id)),
    edges: graph.edges.filter(
      ({ from, to }) => chosen.has(to.node) && (keepInputs || chosen.has(from.node)),
    ),
    overrides: graph.overrides.filter(({ node }) => chosen.has(node)),
    offset,
  });
}
