import type { Catalogue, Graph } from '#nodes/contract/graph.ts';
import { checkTarget } from '#nodes/contract/plan/check-target.ts';
import { checkType } from '#nodes/contract/plan/check-type.ts';
import type { Problem } from '#nodes/contract/plan/problem.ts';
import { problemError } from '#nodes/contract/plan/problem-error.ts';

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
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const problem =
    firstOf(named.targets, (id) => checkTarget(nodes, id)) ??
    firstOf(named.breakpoints, (id) => (nodes.has(id) ? null : checkTarget(nodes, id))) ??
    findUnknownType(graph, catalogue, named.targets);
  if (problem) throw problemError(problem);
}

function findUnknownType(
  graph: Graph,
  catalogue: Catalogue,
  targets: readonly string[],
): Problem | null {
  if (targets.length > 0) return null;
  const active = graph.nodes.filter(({ isDisabled }) => !isDisabled);
  const unknown = active.find(({ type }) => !catalogue.has(type));
  return unknown ? (checkType(unknown, catalogue).problem ?? null) : null;
}

function firstOf(ids: readonly string[], check: (id: string) => Problem | null): Problem | null {
  for (const id of ids) {
    const problem = check(id);
    if (problem) return problem;
  }
  return null;
}
