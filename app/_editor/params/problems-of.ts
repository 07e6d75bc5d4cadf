import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { findProblems } from '#nodes/contract/plan/find-problems.ts';
import type { Problem } from '#nodes/contract/plan/problem.ts';

const found = new WeakMap<Graph, readonly Problem[]>();

/** All that a run of this graph would fail with before it starts; the same graph is searched once. */
export function problemsOf(graph: Graph): readonly Problem[] {
  const known = found.get(graph);
  if (known) return known;
  const problems = findProblems(graph, catalogue);
  found.set(graph, problems);
  return problems;
}
