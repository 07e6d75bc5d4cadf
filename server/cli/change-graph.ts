import type { Graph, GraphNode, Override } from '#nodes/contract/graph.ts';

type Json = GraphNode['params'][string];

/** The graph with one setting of one node changed. */
export function withParam(graph: Graph, id: string, param: string, value: Json): Graph {
  const nodes = graph.nodes.map((node) =>
    node.id === id ? { ...node, params: { ...node.params, [param]: value } } : node,
  );
  return { ...graph, nodes };
}

/** The graph with a person's value in place of an output's; an earlier one there goes. */
export function withOverride(
  graph: Graph,
  { node, port }: { readonly node: string; readonly port: string },
  value: Override['value'],
): Graph {
  const others = graph.overrides.filter((one) => one.node !== node || one.port !== port);
  return { ...graph, overrides: [...others, { node, port, value, note: '' }] };
}
