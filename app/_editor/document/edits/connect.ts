import type { Connection } from '#nodes/contract/edges/drawing.ts';
import { refuseEdge } from '#nodes/contract/edges/refuse-edge.ts';
import type { Catalogue, Graph } from '#nodes/contract/graph.ts';
import { joinPorts } from '../join-ports.ts';

/** Draws an edge; one that is there at the same input goes. What `refuseEdge` refuses changes nothing. */
export function connect(graph: Graph, catalogue: Catalogue, connection: Connection): Graph {
  if (refuseEdge(graph, catalogue, connection) !== null) return graph;
  return joinPorts(graph, connection);
}
