import { useEffect } from 'react';
import { useCanvas, useCanvasStore } from '../flow/canvas-context.ts';

/** Lets go of an edge that is being drawn when Escape is pressed: it ends nowhere. */
export function useEscape(forget: () => void): void {
  const canvas = useCanvasStore();
  const isDrawing = useCanvas(({ drawing }) => drawing !== null);
  useEffect(() => {
    if (!isDrawing) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      canvas.setState({ drawing: null });
      forget();
      // The library goes on drawing until the pointer is let go: nothing is drawn any more, so nothing comes of it.
      globalThis.document.dispatchEvent(new MouseEvent('mouseup', { clientX: -1, clientY: -1 }));
    };
    globalThis.addEventListener('keydown', cancel, { capture: true });
    return () => globalThis.removeEventListener('keydown', cancel, { capture: true });
  }, [isDrawing, canvas, forget]);
}
