import type { Graph } from '#nodes/contract/graph.ts';

/** The ids of all nodes that something of an output reaches, however far, sorted. @param output as in "edit.latents" */
export function listDescendants({ edges }: Graph, output: string): readonly string[] {
  const [node, port] = output.split('.');
  const direct = edges.filter(({ from }) => from.node === node && from.port === port);
  const reached = new Set(direct.map(({ to }) => to.node));
  for (const id of reached) {
    for (const { from, to } of edges) if (from.node === id) reached.add(to.node);
  }
  return [...reached].toSorted();
}
