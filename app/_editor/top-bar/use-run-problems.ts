import { useMemo } from 'react';
import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { drawPlan } from '#nodes/contract/plan/draw-plan.ts';
import { findProblems } from '#nodes/contract/plan/find-problems.ts';
import type { Problem } from '#nodes/contract/plan/problem.ts';

/** What keeps a graph from being run as a whole. */
export function useRunProblems(graph: Graph): readonly Problem[] {
  return useMemo(() => findProblems(graph, catalogue), [graph]);
}

/** What keeps only these nodes, and what they need, from being run. */
export function findProblemsOf(graph: Graph, targets: readonly string[]): readonly Problem[] {
  return drawPlan(graph, catalogue, targets).problems;
}
