import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { fitsFrom } from '#nodes/contract/edges/fits-from.ts';
import type { PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import { findPort } from '#nodes/contract/find-port.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import type { Port } from '#nodes/contract/ports.ts';

/** The port that an edge starts at; undefined where there is none of this name. */
export function portAt(graph: Graph, { node, port, side }: PortEnd): Port | undefined {
  const type = indexGraph(graph).nodesById.get(node)?.type;
  const definition = type === undefined ? undefined : catalogue.get(type);
  return definition && findPort(definition, side, port);
}

/** The node types that an edge could lead to, each with its first port that fits. */
export function fitOf(graph: Graph, from: PortEnd): ReadonlyMap<AnyNodeDefinition, string> {
  const start = portAt(graph, from);
  const fits = start ? fitsFrom(catalogue, start.type, from.side) : [];
  return new Map(fits.map(({ definition, port }) => [definition, port]));
}
