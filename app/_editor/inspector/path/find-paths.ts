import { indexGraph } from '#app/_editor/document/index-graph.ts';
import type { NodeRun } from '#app/_editor/state/node-run.ts';
import type { Graph } from '#nodes/contract/graph.ts';

/** Hashes of the traces of a walk to noise and of the walk back from it. */
export type PathTraces = { readonly there: string | undefined; readonly back: string | undefined };

type Nodes = Readonly<Record<string, NodeRun>>;

/** The walks that a node took part in: its own, and that of a node which an inversion joins to it. */
export function findPaths(graph: Graph, nodes: Nodes, node: string): PathTraces {
  const { edgesInto, edgesFrom, nodesById } = indexGraph(graph);
  const pathOf = (id: string | undefined) =>
    id === undefined ? undefined : nodes[id]?.traces['path'];
  if (nodesById.get(node)?.type !== 'invert-image') {
    const source = edgesInto(node).find(({ to }) => to.port === 'inversion')?.from.node;
    return { there: pathOf(source), back: pathOf(node) };
  }
  const readers = edgesFrom(node)
    .filter(({ to }) => to.port === 'inversion')
    .map(({ to }) => pathOf(to.node));
  return { there: pathOf(node), back: readers.find((path) => path !== undefined) };
}
