import { indexGraph } from '#app/_editor/document/index-graph.ts';
import type { NodeRun } from '#app/_editor/state/node-run.ts';
import type { Endpoint, Graph } from '#nodes/contract/graph.ts';

/**
 * The hash of the picture that a mask belongs to: one that its node reads, or one that is read
 * together with the mask; null where no run has given any.
 */
export function findMaskPicture(
  graph: Graph,
  { node, port }: Endpoint,
  runs: Readonly<Record<string, NodeRun>>,
): string | null {
  const index = indexGraph(graph);
  const readers = index.edgesFrom(node).filter(({ from }) => from.port === port);
  const upstream = [...index.edgesInto(node)];
  for (const edge of upstream) {
    // A mask made of a mask belongs to the picture of the first one.
    for (const before of index.edgesInto(edge.from.node)) {
      if (!upstream.includes(before)) upstream.push(before);
    }
  }
  const together = readers.flatMap(({ to }) => index.edgesInto(to.node));
  for (const { from } of [...together, ...upstream]) {
    const value = runs[from.node]?.outputs[from.port];
    if (value?.type === 'image') return value.hash;
  }
  return null;
}
