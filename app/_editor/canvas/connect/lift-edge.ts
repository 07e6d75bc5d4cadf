import type { MouseEvent } from 'react';
import { edgeId } from '#app/_editor/document/edge-id.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import type { Session } from '#app/_editor/state/session.ts';
import type { Endpoint } from '#nodes/contract/graph.ts';

/**
 * Takes up the end of the edge at an input where the mouse was pressed on the port, as if it had been
 * pressed on the end itself: the library draws those beside the port. Without an edge nothing happens.
 */
export function liftEdge({ document }: Session, input: Endpoint, event: MouseEvent): void {
  if (event.button !== 0) return;
  const edges = indexGraph(document.getState().workflow.graph).edgesInto(input.node);
  const edge = edges.find(({ to }) => to.port === input.port);
  if (!edge) return;
  const drawn = globalThis.document.querySelector(
    `.react-flow__edge[data-id="${CSS.escape(edgeId(edge))}"] .react-flow__edgeupdater-target`,
  );
  if (!drawn) return;
  event.stopPropagation();
  event.preventDefault(); // it would begin to select text
  const { clientX, clientY } = event;
  drawn.dispatchEvent(new globalThis.MouseEvent('mousedown', { bubbles: true, clientX, clientY }));
}
