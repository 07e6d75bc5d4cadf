import type { Graph } from '#nodes/contract/graph.ts';

/** The ids of all nodes that edges lead to from a node (`down`), or that lead to it (`up`). */
export function reachable(graph: Graph, start: string, way: 'down' | 'up'): ReadonlySet<string> {
  const neighbours = neighboursOf(graph, way);
  const reached = new Set<string>();
  const left = [start];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    for (const next of neighbours.get(at) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      left.push(next);
    }
  }
  return reached;
}

function neighboursOf(graph: Graph, way: 'down' | 'up'): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of graph.edges) {
    const [here, there] = way === 'down' ? [from.node, to.node] : [to.node, from.node];
    const known = neighbours.get(here);
    if (known) known.push(there);
    else neighbours.set(here, [there]);
  }
  return neighbours;
}
