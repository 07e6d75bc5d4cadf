import type { Graph } from '#nodes/contract/graph.ts';

/** These nodes, and all that reads from them. */
export function withDescendants(graph: Graph, ids: readonly string[]): string[] {
  const seen = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...graph.edges.filter(({ from }) => from.node === id).map(({ to }) => to.node));
  }
  return [...seen];
}
