import type { StaticGraph } from './static-graph.ts';

/** Leaves out nodes and tensors that no output depends on. */
export function prune(graph: StaticGraph): StaticGraph {
  const used = new Set(graph.outputs);
  const nodes = graph.nodes
    .toReversed()
    .filter(({ input, output }) => {
      const needed = output.some((name) => used.has(name));
      if (needed) for (const name of input) used.add(name);
      return needed;
    })
    .toReversed();
  const tensors = new Map([...graph.tensors].filter(([name]) => used.has(name)));
  return { ...graph, nodes, tensors };
}
