import { joinEnds } from '#app/_editor/canvas/connect/join-ends.ts';
import { addNode } from '#app/_editor/document/edits/add-node.ts';
import { snapPosition } from '#app/_editor/document/edits/snap-position.ts';
import { spliceNode } from '#app/_editor/document/edits/splice-node.ts';
import { unmeasuredSize } from '#app/_editor/document/size.ts';
import type { Session } from '#app/_editor/state/session.ts';
import type { PaletteRequest } from '#app/_editor/state/view-store.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import type { PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import type { Graph, Point } from '#nodes/contract/graph.ts';
import { findRoom } from './find-room.ts';
import { fitOf } from './fit-of.ts';

/**
 * Adds a node, connects it with the port or puts it into the edge that it was asked for from, and selects
 * it: one step to undo.
 *
 * @param request where it goes; null = into the middle of what is in sight, or beside what is selected
 * @throws AppError graph/invalid where a workflow is full
 */
export function placeNode(
  session: Session,
  definition: AnyNodeDefinition,
  request: PaletteRequest | null,
): string {
  const { from, into } = request ?? {};
  const at = placeFor(session, request);
  let added = '';
  session.document.editGraph(`Add ${definition.title}`, (graph) => {
    const { graph: fuller, id } = addNode(graph, definition, { at: snapPosition(at) });
    added = id;
    if (into !== undefined) {
      return spliceNode(fuller, catalogue, { node: id, edge: into }).graph ?? fuller;
    }
    return from ? join(fuller, { from, id, definition }) : fuller;
  });
  session.document.select([added]);
  return added;
}

function placeFor({ document, canvas }: Session, request: PaletteRequest | null): Point {
  if (request) {
    // An edge from an output leads into the new node's left side, one from an input to its right.
    const isBefore = request.from?.side === 'input';
    const { x, y } = request.flowPosition;
    if (request.into !== undefined) return centre(request.flowPosition);
    return { x: isBefore ? x - unmeasuredSize.width : x, y };
  }
  const { workflow, selection } = document.getState();
  const sizes = canvas.current?.sizes() ?? new Map();
  const [only] = selection;
  const beside = selection.size === 1 && workflow.graph.nodes.find(({ id }) => id === only);
  if (!beside) return findRoom(workflow.graph, sizes, centre(canvas.current?.centre()));
  const { width } = sizes.get(beside.id) ?? unmeasuredSize;
  const { x, y } = beside.position;
  return findRoom(workflow.graph, sizes, { x: x + width + 64, y });
}

function centre(middle: Point = { x: 0, y: 0 }): Point {
  return { x: middle.x - unmeasuredSize.width / 2, y: middle.y - unmeasuredSize.height / 2 };
}

type Join = {
  readonly from: PortEnd;
  readonly id: string;
  readonly definition: AnyNodeDefinition;
};

function join(graph: Graph, { from, id, definition }: Join): Graph {
  const port = fitOf(graph, from)?.get(definition);
  if (port === undefined) return graph;
  return joinEnds(graph, from, { node: id, port });
}
