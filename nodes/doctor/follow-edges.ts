import type { Endpoint, Graph, GraphNode } from '#nodes/contract/graph.ts';

/** The output that feeds an input; undefined where nothing does. */
export function sourceOf({ edges }: Graph, node: string, port: string): Endpoint | undefined {
  return edges.find(({ to }) => to.node === node && to.port === port)?.from;
}

/** The nearest node of a type among an output's own node and all that it depends on. */
export function findBehind(
  graph: Graph,
  output: Endpoint | undefined,
  type: string,
): GraphNode | undefined {
  if (!output) return undefined;
  const seen = new Set([output.node]);
  for (const id of seen) {
    const node = graph.nodes.find((one) => one.id === id);
    if (node?.type === type) return node;
    // A set visits what is added on the way, so the nearest come first.
    for (const { from, to } of graph.edges) if (to.node === id) seen.add(from.node);
  }
  return undefined;
}
