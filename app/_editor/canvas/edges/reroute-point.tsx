import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { moveReroute } from '#app/_editor/document/edits/move-reroute.ts';
import { removeReroute } from '#app/_editor/document/edits/remove-reroute.ts';
import { snapPosition } from '#app/_editor/document/edits/snap-position.ts';
import { useSession } from '#app/_editor/state/session.ts';
import type { Point } from '#nodes/contract/graph.ts';
import { arrowStep } from '../keys/arrow-step.ts';

type ReroutePointProps = {
  readonly edge: string;
  readonly index: number;
  readonly point: Point;
  /** Where it is while it is dragged; null when it is let go. */
  readonly onDrag: (point: Point | null) => void;
};

/** A point that an edge passes through: dragged or moved with the arrow keys, removed by double-click or Delete. */
export function ReroutePoint({ edge, index, point, onDrag }: ReroutePointProps) {
  const { document } = useSession();
  const { screenToFlowPosition } = useReactFlow();
  const dragged = useRef<Point | null>(null);
  const put = (to: Point) =>
    document.editGraph('Bend an edge', (graph) => moveReroute(graph, edge, { point: to, index }));
  const remove = () =>
    document.editGraph('Straighten an edge', (graph) => removeReroute(graph, edge, index));
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    dragged.current = snapPosition(screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    onDrag(dragged.current);
  };
  const drop = () => {
    if (dragged.current) put(dragged.current);
    dragged.current = null;
    onDrag(null);
  };
  const press = (event: KeyboardEvent) => {
    const step = arrowStep(event);
    const isDelete = event.key === 'Delete' || event.key === 'Backspace';
    if (!step && !isDelete) return;
    event.preventDefault();
    event.stopPropagation();
    if (isDelete) remove();
    else if (step) put({ x: point.x + step.x, y: point.y + step.y });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand within a drawing
    <circle
      role="button"
      tabIndex={0}
      aria-label={`Point ${index + 1} of the edge`}
      cx={point.x}
      cy={point.y}
      r="5"
      className="edge-point nodrag nopan"
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={drop}
      onDoubleClick={(event) => {
        event.stopPropagation();
        remove();
      }}
      onKeyDown={press}
    />
  );
}
