import { connect } from '#app/_editor/document/edits/connect.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import type { Endpoint, Graph } from '#nodes/contract/graph.ts';

/** Connects two ends, whichever of them the edge was begun at. */
export function joinEnds(graph: Graph, { side, ...start }: PortEnd, end: Endpoint): Graph {
  const connection = side === 'output' ? { from: start, to: end } : { from: end, to: start };
  return connect(graph, catalogue, connection);
}
