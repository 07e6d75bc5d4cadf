import type { Edge, Graph, GraphNode, Override, Point } from '#nodes/contract/graph.ts';
import { freshId } from './fresh-id.ts';
import { requireRoom } from './limits.ts';
import { shiftPoint } from './shift-point.ts';

type Insertion = {
  readonly nodes: readonly GraphNode[];
  /** Edges into these nodes; those from elsewhere come from nodes of the graph. */
  readonly edges: readonly Edge[];
  readonly overrides: readonly Override[];
  readonly offset: Point;
};

export type Inserted = {
  readonly graph: Graph;
  readonly ids: readonly string[];
  readonly renamed: ReadonlyMap<string, string>;
};

/**
 * Adds copies of nodes under fresh ids, moved by an offset and free to be moved on.
 *
 * @throws AppError graph/invalid where a workflow is full
 */
export function insertNodes(
  graph: Graph,
  { nodes, edges, overrides, offset }: Insertion,
): Inserted {
  if (nodes.length === 0) return { graph, ids: [], renamed: new Map() };
  requireRoom('nodes', graph.nodes.length + nodes.length);
  requireRoom('edges', graph.edges.length + edges.length);
  const renamed = renameAll(graph, nodes);
  const nameOf = (id: string) => renamed.get(id) ?? id;
  const copies = nodes.map((node) => copyNode(node, nameOf(node.id), offset));
  const added = edges.map((edge) => copyEdge(edge, { renamed, offset }));
  const kept = overrides.map((one) => ({ ...one, node: nameOf(one.node) }));
  return {
    graph: {
      ...graph,
      nodes: [...graph.nodes, ...copies],
      edges: [...graph.edges, ...added],
      overrides: [...graph.overrides, ...kept],
    },
    ids: copies.map(({ id }) => id),
    renamed,
  };
}

function renameAll(graph: Graph, nodes: readonly GraphNode[]): ReadonlyMap<string, string> {
  const taken = new Set(graph.nodes.map(({ id }) => id));
  const renamed = new Map<string, string>();
  for (const { id, type } of nodes) {
    const fresh = freshId(taken, type);
    taken.add(fresh);
    renamed.set(id, fresh);
  }
  return renamed;
}

function copyNode(node: GraphNode, id: string, offset: Point): GraphNode {
  const { isPinned: _, ...rest } = node;
  return { ...rest, id, position: shiftPoint(node.position, offset) };
}

function copyEdge(
  { from, to, via }: Edge,
  { renamed, offset }: { readonly renamed: ReadonlyMap<string, string>; readonly offset: Point },
): Edge {
  const ends = {
    from: { ...from, node: renamed.get(from.node) ?? from.node },
    to: { ...to, node: renamed.get(to.node) ?? to.node },
  };
  if (!via || !renamed.has(from.node)) return ends;
  return { ...ends, via: via.map((point) => shiftPoint(point, offset)) };
}
