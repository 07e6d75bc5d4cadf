import { AppError } from '#nodes/contract/errors.ts';
import type { Catalogue, Graph } from '#nodes/contract/graph.ts';

/**
 * Refuses at once what a run could only fail with: nodes that are not there, types nobody knows.
 * Params and connections are checked by the plan, in the process that runs it.
 *
 * @throws AppError graph/invalid, graph/unknown-node-type
 */
export function checkGraph(
  graph: Graph,
  catalogue: Catalogue,
  named: { readonly targets: readonly string[]; readonly breakpoints: readonly string[] },
): void {
  const ids = new Set(graph.nodes.map(({ id }) => id));
  for (const id of [...named.targets, ...named.breakpoints]) {
    if (ids.has(id)) continue;
    throw new AppError('graph/invalid', `There is no node '${id}' in this workflow.`, {
      details: { node: id },
    });
  }
  const unknown = graph.nodes.find(({ type }) => !catalogue.has(type));
  if (unknown && named.targets.length === 0) {
    throw new AppError(
      'graph/unknown-node-type',
      `Node '${unknown.id}' is of type '${unknown.type}', which this Tack does not know.`,
      { details: { node: unknown.id, type: unknown.type } },
    );
  }
}
