import type { Graph } from '#nodes/contract/graph.ts';
import { withDescendants } from './with-descendants.ts';

/** What of a run can go before its breakpoints hold it. */
export type Stretch = {
  /** Ids of the nodes to ask for; null = all that were wanted. */
  readonly targets: readonly string[] | null;
  /** Breakpoints that hold this stretch: those that no other one holds. */
  readonly reached: readonly string[];
};

/**
 * Cuts a run at its breakpoints: what comes after one waits, other branches go on.
 *
 * @param targets ids of the nodes wanted; empty = all
 */
export function pauseAfter(
  graph: Graph,
  targets: readonly string[],
  breakpoints: readonly string[],
): Stretch {
  const needed = targets.length === 0 ? allOf(graph) : upstream(graph, targets);
  const active = breakpoints.filter((id) => needed.has(id));
  const held = downstream(graph, active);
  const isHolding = [...held].some((id) => needed.has(id));
  if (!isHolding) return { targets: targets.length === 0 ? null : targets, reached: [] };
  const free = [...needed].filter((id) => !held.has(id));
  const feeding = new Set(
    graph.edges.filter(({ to }) => free.includes(to.node)).map(({ from }) => from.node),
  );
  return {
    targets: free.filter((id) => !feeding.has(id)),
    reached: active.filter((id) => !held.has(id)),
  };
}

function allOf(graph: Graph): Set<string> {
  return new Set(graph.nodes.map(({ id }) => id));
}

/** The nodes and all that they read from. */
function upstream(graph: Graph, ids: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...graph.edges.filter(({ to }) => to.node === id).map(({ from }) => from.node));
  }
  return seen;
}

/** All that reads from the nodes, without the nodes themselves unless they read from one another. */
function downstream(graph: Graph, ids: readonly string[]): Set<string> {
  const readers = graph.edges
    .filter(({ from }) => ids.includes(from.node))
    .map(({ to }) => to.node);
  return new Set(withDescendants(graph, readers));
}
