import type { Catalogue, Graph } from '#nodes/contract/graph.ts';
import { drawPlan } from './draw-plan.ts';
import type { Problem } from './problem.ts';

/**
 * All that a run of the whole graph would fail with before it starts.
 *
 * What takes no part in such a run is no problem: disabled nodes, nodes that lack an input because
 * of one, and what only nodes whose outputs are overridden would have read.
 */
export function findProblems(graph: Graph, catalogue: Catalogue): readonly Problem[] {
  return drawPlan(graph, catalogue).problems;
}
