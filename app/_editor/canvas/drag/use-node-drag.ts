import { useMemo, useRef } from 'react';
import { changeNote } from '#app/_editor/document/edits/change-note.ts';
import { moveNodes } from '#app/_editor/document/edits/move-nodes.ts';
import { spliceNode } from '#app/_editor/document/edits/splice-node.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { nameNodes } from '../actions/name-nodes.ts';
import { useCanvasStore } from '../flow/canvas-context.ts';
import type { FlowNode } from '../flow/flow-node.ts';
import { findSplice } from './find-splice.ts';

/** How often it is asked whether the dragged node lies on an edge. */
const askMs = 80;

/** What happens while nodes are dragged: the document hears of it when they are let go, as one step. */
export function useNodeDrag() {
  const session = useSession();
  const canvas = useCanvasStore();
  const asked = useRef(0);
  return useMemo(() => {
    const { document } = session;
    const look = (event: MouseEvent | TouchEvent, node: FlowNode, nodes: FlowNode[]) => {
      if (!('clientX' in event)) return;
      const isAlone = nodes.length === 1 && node.type === 'card';
      const at = { x: event.clientX, y: event.clientY };
      const { graph } = document.getState().workflow;
      const spliceInto = isAlone ? findSplice(graph, node.id, at) : null;
      if (spliceInto !== canvas.getState().spliceInto) canvas.setState({ spliceInto });
    };
    const drag = (event: MouseEvent | TouchEvent, node: FlowNode, nodes: FlowNode[]) => {
      if (event.timeStamp - asked.current < askMs) return;
      asked.current = event.timeStamp;
      look(event, node, nodes);
    };
    const drop = (nodes: readonly FlowNode[]) => {
      const { spliceInto } = canvas.getState();
      const ids = nodes.map(({ id }) => id);
      const name = nameNodes(session, ids);
      const [only] = ids;
      document.editGraph(spliceInto ? `Insert ${name}` : `Move ${name}`, (graph) => {
        const moved = place(graph, nodes);
        if (spliceInto === null || only === undefined) return moved;
        return spliceNode(moved, catalogue, { node: only, edge: spliceInto }).graph ?? moved;
      });
      canvas.setState({ spliceInto: null });
    };
    return {
      onNodeDrag: drag,
      onNodeDragStop(event: MouseEvent | TouchEvent, node: FlowNode, nodes: FlowNode[]) {
        look(event, node, nodes);
        drop(nodes);
      },
      onSelectionDragStop: (_: unknown, nodes: FlowNode[]) => drop(nodes),
    };
  }, [session, canvas]);
}

function place(graph: Graph, nodes: readonly FlowNode[]): Graph {
  const cards = nodes.filter(({ type }) => type === 'card');
  let placed = moveNodes(graph, new Map(cards.map(({ id, position }) => [id, position])));
  for (const { data, position } of nodes) {
    if ('note' in data) placed = changeNote(placed, data.note.id, { position });
  }
  return placed;
}
