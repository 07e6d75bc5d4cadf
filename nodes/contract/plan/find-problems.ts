import type { Catalogue, Graph } from '#nodes/contract/graph.ts';
import { drawPlan } from './draw-plan.ts';
import { findMissingPacks } from './find-missing-packs.ts';
import type { Problem } from './problem.ts';

/**
 * All that a run would fail with before it starts.
 *
 * What takes no part in such a run is no problem: disabled nodes, nodes that lack an input because
 * of one, and what only nodes whose outputs are overridden would have read.
 *
 * @param run.targets ids of the nodes whose results are wanted; every node unless told
 * @param run.packs   ids of the packs that can be used; packs are not looked at unless told
 */
export function findProblems(
  graph: Graph,
  catalogue: Catalogue,
  run: { readonly targets?: readonly string[]; readonly packs?: ReadonlySet<string> | null } = {},
): readonly Problem[] {
  const { plan, problems } = drawPlan(graph, catalogue, run.targets);
  return run.packs ? [...problems, ...findMissingPacks(plan, run.packs)] : problems;
}
