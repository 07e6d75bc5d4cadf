import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Catalogue, Graph, GraphNode } from '#nodes/contract/graph.ts';
import { findDefinition } from './find-definition.ts';
import { orderNodes } from './order-nodes.ts';
import { parseParams } from './parse-params.ts';
import type { Plan, PlannedNode } from './planned-node.ts';
import { readOverrides } from './read-overrides.ts';
import { findPort, readSources } from './read-sources.ts';

/**
 * Decides what has to run, and in which order.
 *
 * Without targets every node is wanted. A node all of whose used outputs are overridden does not
 * run, and neither does what only such a node would have read. Only what is part of the plan has to
 * be valid, but for cycles, which are refused anywhere.
 *
 * @param targets ids of the nodes whose results are wanted
 * @throws AppError graph/*
 */
export function planRun(graph: Graph, catalogue: Catalogue, targets?: readonly string[]): Plan {
  const order = orderNodes(graph);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const planned = new Map<string, PlannedNode>();
  const used = usedBy(targets ?? lastNodes(graph), nodes, catalogue);
  const definitionOf = (id: string) => findDefinition(find(nodes, id), catalogue);

  for (const override of graph.overrides) find(nodes, override.node);
  for (const id of order.toReversed()) {
    const ports = used.get(id);
    if (!ports) continue;
    const node = planNode({ node: find(nodes, id), graph, ports, definitionOf });
    planned.set(id, node);
    for (const source of node.sources.values()) {
      used.set(source.node, (used.get(source.node) ?? new Set()).add(source.port));
    }
  }
  return order.flatMap((id) => planned.get(id) ?? []);
}

function planNode(given: {
  readonly node: GraphNode;
  readonly graph: Graph;
  readonly ports: ReadonlySet<string>;
  readonly definitionOf: (id: string) => AnyNodeDefinition;
}): PlannedNode {
  const { node, graph, ports, definitionOf } = given;
  const definition = definitionOf(node.id);
  for (const port of ports) findPort(definition.outputs, { node: node.id, port }, 'output');
  const overrides = readOverrides(node.id, graph, definition);
  const runs = ports.size === 0 || [...ports].some((port) => !overrides.has(port));
  return {
    id: node.id,
    title: node.title ?? definition.title,
    definition,
    runs,
    params: runs ? parseParams(node, definition) : {},
    sources: runs ? readSources(node.id, graph, definitionOf) : new Map(),
    overrides,
  };
}

/** Of a wanted node every output counts as used. */
function usedBy(
  targets: readonly string[],
  nodes: ReadonlyMap<string, GraphNode>,
  catalogue: Catalogue,
): Map<string, Set<string>> {
  return new Map(
    targets.map((id) => {
      const definition = findDefinition(find(nodes, id), catalogue);
      return [id, new Set(Object.keys(definition.outputs))];
    }),
  );
}

/** The nodes that feed no other: who wants them wants everything. */
function lastNodes(graph: Graph): string[] {
  const feeding = new Set(graph.edges.map(({ from }) => from.node));
  return graph.nodes.map(({ id }) => id).filter((id) => !feeding.has(id));
}

function find(nodes: ReadonlyMap<string, GraphNode>, id: string): GraphNode {
  const node = nodes.get(id);
  if (node) return node;
  throw new AppError('graph/invalid', `There is no node '${id}' in this workflow.`, {
    details: { node: id },
  });
}
