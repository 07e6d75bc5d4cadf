import type { Catalogue, Endpoint, Graph, GraphNode } from '#nodes/contract/graph.ts';

/** An edge that is to be drawn. */
export type Connection = { readonly from: Endpoint; readonly to: Endpoint };

/** What the rules for new edges ask of a graph. */
export type Drawing = {
  readonly catalogue: Catalogue;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  holds(connection: Connection): boolean;
  /** Whether edges lead from one node to another. */
  leads(from: string, to: string): boolean;
};

/** Indexes a graph for the rules, once for however many edges are asked about. */
export function createDrawing(
  graph: Graph,
  catalogue: Catalogue,
  leads: Drawing['leads'],
): Drawing {
  const edges = new Set(graph.edges.map(nameConnection));
  return {
    catalogue,
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    holds: (connection) => edges.has(nameConnection(connection)),
    leads,
  };
}

function nameConnection({ from, to }: Connection): string {
  return JSON.stringify([from.node, from.port, to.node, to.port]);
}
