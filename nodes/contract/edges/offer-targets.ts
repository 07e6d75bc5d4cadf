import { portsOf, type Side } from '#nodes/contract/find-port.ts';
import type { Catalogue, Endpoint, Graph, GraphNode } from '#nodes/contract/graph.ts';
import { createDrawing, type Drawing } from './drawing.ts';
import { reachable } from './reachable.ts';
import { applyRules } from './refuse-edge.ts';

/** A port that an edge is being drawn from. */
export type PortEnd = Endpoint & { readonly side: Side };

/** Node -> port -> why the edge may not end there; null where it may. */
export type Offers = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/**
 * Where an edge that is being drawn may end: all that `refuseEdge` would say, worked out once.
 *
 * Nodes of unknown types have no ports to offer. Takes time in proportion to nodes and edges.
 */
export function offerTargets(graph: Graph, catalogue: Catalogue, from: PortEnd): Offers {
  const drawing = drawingAround(graph, catalogue, from);
  const others = [...drawing.nodes.values()].filter(({ id }) => id !== from.node);
  return new Map(others.map((node) => [node.id, offersOf(node, drawing, from)]));
}

/** An edge closes a circle only through the node it starts from: one walk answers for all. */
function drawingAround(graph: Graph, catalogue: Catalogue, { node, side }: PortEnd): Drawing {
  const reached = reachable(graph, node, side === 'output' ? 'up' : 'down');
  return createDrawing(graph, catalogue, (from, to) => reached.has(side === 'output' ? from : to));
}

function offersOf(
  node: GraphNode,
  drawing: Drawing,
  { side, ...start }: PortEnd,
): ReadonlyMap<string, string | null> {
  const definition = drawing.catalogue.get(node.type);
  if (!definition) return new Map();
  const offers = new Map<string, string | null>();
  for (const port of Object.keys(portsOf(definition, otherSide(side)))) {
    const end = { node: node.id, port };
    const connection = side === 'output' ? { from: start, to: end } : { from: end, to: start };
    offers.set(port, applyRules(drawing, connection));
  }
  return offers;
}

/** The side on which an edge from this side ends. */
export function otherSide(side: Side): Side {
  return side === 'output' ? 'input' : 'output';
}
