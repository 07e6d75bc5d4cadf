import { addNode } from '#app/_editor/document/edits/add-node.ts';
import { joinPorts } from '#app/_editor/document/join-ports.ts';
import { type Sizes, unmeasuredSize } from '#app/_editor/document/size.ts';
import { findRoom } from '#app/_editor/palette/find-room.ts';
import type { Catalogue, Endpoint, Graph, GraphNode, Point } from '#nodes/contract/graph.ts';
import { captionsBefore, type Operation, otherOf } from './operation.ts';
import { writePositions } from './write-positions.ts';

/** Where an operation is put in. */
export type OperationPlace = {
  /** The port whose direction is changed. */
  readonly output: Endpoint;
  /** The captions before, encoded; null where they are not known. */
  readonly captions: Endpoint | null;
  readonly sizes: Sizes;
};

type Inserted = { readonly graph: Graph; readonly id: string };

const gap = 64;

/**
 * Puts an operation into the graph as a node, between a direction and all that read it.
 *
 * @returns the graph, and the id of the node
 * @throws RangeError where the catalogue lacks a node; AppError graph/invalid where a workflow is full
 */
export function insertOperation(
  graph: Graph,
  catalogue: Catalogue,
  wish: { readonly operation: Operation; readonly place: OperationPlace },
): Inserted {
  const { operation, place } = wish;
  const { output, captions, sizes } = place;
  const { type, params } = describe(operation);
  const at = placeAfter(graph, sizes, output.node);
  const added = add(graph, catalogue, { type, params, at });
  const [main = 'direction', second = ''] = inputsOf(operation);
  let next = readFrom(added.graph, output, { node: added.id, port: 'direction' });
  next = joinPorts(next, { from: output, to: { node: added.id, port: main } });
  const saved = otherOf(operation);
  if (saved !== null) {
    const spot = findRoom(next, sizes, { x: at.x - unmeasuredSize.width - gap, y: at.y + gap });
    const kept = add(next, catalogue, {
      ...{ type: 'saved-direction', params: { direction: saved }, at: spot },
    });
    const from = { node: kept.id, port: 'direction' };
    next = joinPorts(kept.graph, { from, to: { node: added.id, port: second } });
  } else if ('other' in operation && operation.other === captionsBefore && captions) {
    next = joinPorts(next, { from: captions, to: { node: added.id, port: 'captions' } });
  }
  return { graph: next, id: added.id };
}

/** What takes two directions alike. */
const joining: readonly Operation['type'][] = [
  'add-directions',
  'average-directions',
  'interpolate-directions',
];

/** The inputs for the direction and for the other one. */
function inputsOf({ type }: Operation): readonly string[] {
  return joining.includes(type) ? ['first', 'second'] : ['direction', 'from'];
}

function describe(operation: Operation): Pick<GraphNode, 'type' | 'params'> {
  switch (operation.type) {
    case 'scale-direction':
      return { type: operation.type, params: { factor: operation.factor } };
    case 'interpolate-directions':
      return { type: operation.type, params: { share: operation.share } };
    case 'orthogonalise-direction':
      return { type: operation.type, params: { scope: operation.scope } };
    case 'mask-direction': {
      const positions = writePositions(operation.removed);
      return { type: operation.type, params: { positions, listed: 'removed' } };
    }
    case 'normalise-direction':
      return { type: operation.type, params: { length: operation.length } };
    default:
      return { type: operation.type, params: {} };
  }
}

type Wanted = Pick<GraphNode, 'type' | 'params'> & { readonly at: Point };

function add(graph: Graph, catalogue: Catalogue, { type, params, at }: Wanted): Inserted {
  const definition = catalogue.get(type);
  if (!definition) throw new RangeError(`There is no node type "${type}".`);
  return addNode(graph, definition, { at, params });
}

/** All that read one output read another instead. */
function readFrom(graph: Graph, output: Endpoint, instead: Endpoint): Graph {
  const edges = graph.edges.map((edge) => {
    const isRead = edge.from.node === output.node && edge.from.port === output.port;
    return isRead ? { from: instead, to: edge.to } : edge;
  });
  return { ...graph, edges };
}

function placeAfter(graph: Graph, sizes: Sizes, node: string): Point {
  const { x = 0, y = 0 } = graph.nodes.find(({ id }) => id === node)?.position ?? {};
  const { width } = sizes.get(node) ?? unmeasuredSize;
  return findRoom(graph, sizes, { x: x + width + gap, y });
}
