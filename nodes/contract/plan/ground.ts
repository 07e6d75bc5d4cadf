import type {
  Catalogue,
  Edge,
  Endpoint,
  Graph,
  GraphNode,
  Override,
} from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import { passDisabled } from './pass-disabled.ts';

/** A graph as planning sees it: without disabled nodes, indexed. */
export type Ground = {
  readonly catalogue: Catalogue;
  readonly graph: Graph;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Every node of the document, disabled ones too. */
  readonly drawn: ReadonlyMap<string, GraphNode>;
  /** Edges that went with disabled nodes. */
  readonly cut: readonly Edge[];
  /** The edges that lead to a node. */
  feeding(id: string): readonly Edge[];
  /** Those that are in force. */
  overridesOf(id: string): readonly Override[];
  isOverridden(output: Endpoint): boolean;
};

/** Prepares a graph for planning. */
export function createGround(drawn: Graph, catalogue: Catalogue): Ground {
  const { graph, cut } = passDisabled(drawn, catalogue);
  const feeding = Map.groupBy(graph.edges, ({ to }) => to.node);
  const overrides = Map.groupBy(graph.overrides.filter(isInForce), ({ node }) => node);
  return {
    ...{ catalogue, graph, cut },
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    drawn: new Map(drawn.nodes.map((node) => [node.id, node])),
    feeding: (id) => feeding.get(id) ?? [],
    overridesOf: (id) => overrides.get(id) ?? [],
    isOverridden: ({ node, port }) =>
      overrides.get(node)?.some((override) => override.port === port) ?? false,
  };
}
