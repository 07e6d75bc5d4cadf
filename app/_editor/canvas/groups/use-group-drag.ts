import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { moveNodesBy } from '#app/_editor/document/edits/move-nodes-by.ts';
import { snapPosition } from '#app/_editor/document/edits/snap-position.ts';
import { useSession } from '#app/_editor/state/session.ts';
import type { Group, Point } from '#nodes/contract/graph.ts';
import { useCanvasStore } from '../flow/canvas-context.ts';
import { useReadFlow } from '../flow/flow-library.ts';
import { arrowStep } from '../keys/arrow-step.ts';

type Drag = { readonly from: Point; readonly starts: ReadonlyMap<string, Point> };

/** Moves a group's members together: by dragging its title, or by the arrow keys on it. */
export function useGroupDrag({ id, title, nodes }: Group) {
  const { document } = useSession();
  const canvas = useCanvasStore();
  const readFlow = useReadFlow();
  const drag = useRef<Drag | null>(null);
  const moved = useRef<Point>({ x: 0, y: 0 });
  const commit = (by: Point, group?: string) =>
    document.editGraph(`Move ${title}`, (graph) => moveNodesBy(graph, nodes, by), group);
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      const members = new Set(nodes);
      const free = canvas.getState().nodes.filter((node) => members.has(node.id) && node.draggable);
      const starts = new Map(free.map((node) => [node.id, node.position]));
      drag.current = { from: { x: event.clientX, y: event.clientY }, starts };
      moved.current = { x: 0, y: 0 };
    },
    onPointerMove(event: PointerEvent) {
      if (!drag.current) return;
      const { from, starts } = drag.current;
      const zoom = readFlow().transform[2];
      const by = { x: (event.clientX - from.x) / zoom, y: (event.clientY - from.y) / zoom };
      moved.current = snapPosition(by);
      const { x, y } = moved.current;
      canvas.changeNodes(
        [...starts].map(([node, start]) => ({
          ...{ id: node, type: 'position', position: { x: start.x + x, y: start.y + y } },
        })),
      );
    },
    onPointerUp() {
      if (drag.current && (moved.current.x !== 0 || moved.current.y !== 0)) commit(moved.current);
      drag.current = null;
    },
    onKeyDown(event: KeyboardEvent) {
      const step = arrowStep(event);
      const isRename = event.key === 'F2' || event.key === 'Enter';
      if (!step && !isRename) return;
      event.preventDefault();
      event.stopPropagation();
      if (step) commit(step, `move group ${id}`);
      else canvas.setState({ renaming: `group/${id}` });
    },
  };
}
