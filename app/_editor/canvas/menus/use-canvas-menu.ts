import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, useCallback } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import { useCanvasStore } from '../flow/canvas-context.ts';
import type { MenuSubject } from '../flow/canvas-store.ts';

/** Opens the menu of what was right-clicked; a node that is not selected becomes so. */
export function useCanvasMenu() {
  const { document } = useSession();
  const canvas = useCanvasStore();
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    (event: MouseEvent | globalThis.MouseEvent, subject: MenuSubject) => {
      if (event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      event.stopPropagation();
      const screen = { x: event.clientX, y: event.clientY };
      if (subject.type === 'node' && !document.getState().selection.has(subject.id)) {
        document.select([subject.id]);
      }
      canvas.setState({ menu: { ...subject, screen, at: screenToFlowPosition(screen) } });
    },
    [canvas, document, screenToFlowPosition],
  );
}
