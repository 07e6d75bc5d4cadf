import type { Graph } from '#nodes/contract/graph.ts';

/** The edges of a graph by the types of their nodes, as in "text.text -> invert-image.caption". */
export function tellEdges({ nodes, edges }: Graph): string[] {
  const typeOf = (id: string) => nodes.find((node) => node.id === id)?.type;
  return edges
    .map(({ from, to }) => `${typeOf(from.node)}.${from.port} -> ${typeOf(to.node)}.${to.port}`)
    .sort();
}
