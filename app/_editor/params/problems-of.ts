import type { UsablePacks } from '#app/_editor/state/packs-store.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { findProblems } from '#nodes/contract/plan/find-problems.ts';
import type { Problem } from '#nodes/contract/plan/problem.ts';

type Found = { readonly packs: UsablePacks; readonly problems: readonly Problem[] };

const found = new WeakMap<Graph, Found>();

/** All that a run of this graph would fail with before it starts; the same graph is searched once. */
export function problemsOf(graph: Graph, packs: UsablePacks): readonly Problem[] {
  const known = found.get(graph);
  if (known && known.packs === packs) return known.problems;
  const problems = findProblems(graph, catalogue, { packs });
  found.set(graph, { packs, problems });
  return problems;
}
