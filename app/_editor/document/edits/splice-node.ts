import type { Connection } from '#nodes/contract/edges/drawing.ts';
import { refuseEdge } from '#nodes/contract/edges/refuse-edge.ts';
import { portsOf, type Side } from '#nodes/contract/find-port.ts';
import type { Catalogue, Edge, Graph } from '#nodes/contract/graph.ts';
import { edgeId } from '../edge-id.ts';
import { joinPorts } from '../join-ports.ts';
import { disconnect } from './disconnect.ts';

type Spliced =
  | { readonly graph: Graph; readonly reason: null }
  | { readonly graph: null; readonly reason: string };

/**
 * Puts a node into an edge: through its first free input and first output that fit.
 *
 * @param edge the id of the edge
 * @returns the graph, or why the node does not fit there
 */
export function spliceNode(
  graph: Graph,
  catalogue: Catalogue,
  { node, edge }: { readonly node: string; readonly edge: string },
): Spliced {
  const split = graph.edges.find((one) => edgeId(one) === edge);
  if (!split) return { graph: null, reason: 'This edge is no longer there.' };
  const open = disconnect(graph, [edge]);
  const into = tryPorts(open, catalogue, fitting(open, catalogue, { node, side: 'input', split }));
  if (into.graph === null) return into;
  const outOf = fitting(into.graph, catalogue, { node, side: 'output', split });
  return tryPorts(into.graph, catalogue, outOf);
}

type Sought = { readonly node: string; readonly side: Side; readonly split: Edge };

/** The connections that would join the node's ports of one side to the split edge's end. */
function fitting(graph: Graph, catalogue: Catalogue, { node, side, split }: Sought): Connection[] {
  const type = graph.nodes.find(({ id }) => id === node)?.type;
  const definition = catalogue.get(type ?? '');
  if (!definition) return [];
  const ends = Object.keys(portsOf(definition, side)).map((port) => ({ node, port }));
  if (side === 'output') return ends.map((from) => ({ from, to: split.to }));
  const free = ends.filter(
    ({ port }) => !graph.edges.some(({ to }) => to.node === node && to.port === port),
  );
  return free.map((to) => ({ from: split.from, to }));
}

function tryPorts(graph: Graph, catalogue: Catalogue, connections: readonly Connection[]): Spliced {
  let reason = 'This node has no free port for it.';
  for (const connection of connections) {
    const refusal = refuseEdge(graph, catalogue, connection);
    if (refusal === null) return { graph: joinPorts(graph, connection), reason: null };
    reason = refusal;
  }
  return { graph: null, reason };
}
