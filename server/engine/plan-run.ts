import type { Catalogue, Graph } from '#nodes/contract/graph.ts';
import { drawPlan } from '#nodes/contract/plan/draw-plan.ts';
import type { Plan } from '#nodes/contract/plan/planned-node.ts';
import { problemError } from '#nodes/contract/plan/problem-error.ts';

/**
 * Decides what has to run, and in which order, as `drawPlan` says.
 *
 * @param targets ids of the nodes whose results are wanted
 * @throws AppError graph/*, whose details name the node
 */
export function planRun(graph: Graph, catalogue: Catalogue, targets?: readonly string[]): Plan {
  const { plan, problems } = drawPlan(graph, catalogue, targets);
  if (problems[0]) throw problemError(problems[0]);
  return plan;
}
