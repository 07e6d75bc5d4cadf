import type { Edge, Graph, GraphNode, Group, Override } from '#nodes/contract/graph.ts';

/** A graph by the questions that the canvas asks of it. */
export type GraphIndex = {
  readonly nodesById: ReadonlyMap<string, GraphNode>;
  edgesInto(node: string): readonly Edge[];
  edgesFrom(node: string): readonly Edge[];
  groupOf(node: string): Group | undefined;
  overridesOf(node: string): readonly Override[];
};

const indexes = new WeakMap<Graph, GraphIndex>();

/** Indexes a graph; the same graph is indexed once. */
export function indexGraph(graph: Graph): GraphIndex {
  const known = indexes.get(graph);
  if (known) return known;
  const index = buildIndex(graph);
  indexes.set(graph, index);
  return index;
}

function buildIndex(graph: Graph): GraphIndex {
  const into = Map.groupBy(graph.edges, ({ to }) => to.node);
  const from = Map.groupBy(graph.edges, (edge) => edge.from.node);
  const overrides = Map.groupBy(graph.overrides, ({ node }) => node);
  const groups = new Map(
    (graph.groups ?? []).flatMap((group) => group.nodes.map((node) => [node, group])),
  );
  return {
    nodesById: new Map(graph.nodes.map((node) => [node.id, node])),
    edgesInto: (node) => into.get(node) ?? [],
    edgesFrom: (node) => from.get(node) ?? [],
    groupOf: (node) => groups.get(node),
    overridesOf: (node) => overrides.get(node) ?? [],
  };
}
