import { edgeId } from '#app/_editor/document/edge-id.ts';
import { type GraphIndex, indexGraph } from '#app/_editor/document/index-graph.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { findPort } from '#nodes/contract/find-port.ts';
import type { Edge, Graph } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import type { FlowEdge } from './flow-edge.ts';

/** The edges as they are drawn; what did not change keeps its identity, and so is not drawn again. */
export function toFlowEdges(graph: Graph, drawn: readonly FlowEdge[]): FlowEdge[] {
  const before = new Map(drawn.map((one) => [one.id, one]));
  const index = indexGraph(graph);
  return graph.edges.map((edge) => toFlowEdge(edge, index, before));
}

function toFlowEdge(edge: Edge, index: GraphIndex, drawn: ReadonlyMap<string, FlowEdge>): FlowEdge {
  const id = edgeId(edge);
  const { from, to } = edge;
  const isOverridden = index
    .overridesOf(from.node)
    .some((one) => one.port === from.port && isInForce(one));
  const label = labelOf(edge, index);
  const known = drawn.get(id);
  const isSame =
    known?.data?.edge === edge &&
    known.data.isOverridden === isOverridden &&
    known.data.label === label;
  if (known && isSame) return known;
  const type = outputOf(edge, index)?.type ?? null;
  return {
    ...known,
    ...{ id, type: 'typed', source: from.node, sourceHandle: from.port },
    ...{ target: to.node, targetHandle: to.port, ariaLabel: label },
    data: { edge, type, label, isOverridden },
  };
}

function outputOf({ from }: Edge, { nodesById }: GraphIndex) {
  const definition = catalogue.get(nodesById.get(from.node)?.type ?? '');
  return definition && findPort(definition, 'output', from.port);
}

/** What travels, and from where to where. */
function labelOf(edge: Edge, index: GraphIndex): string {
  const [giver, taker] = [edge.from, edge.to].map(({ node }) => {
    const found = index.nodesById.get(node);
    return found ? titleOf(found, catalogue) : node;
  });
  const output = outputOf(edge, index);
  const what = output ? `${output.label} (${output.type})` : edge.from.port;
  return `${what} from ${giver} to ${taker}`;
}
