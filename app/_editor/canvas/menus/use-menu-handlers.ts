import { type MouseEvent, useMemo } from 'react';
import { useCanvasStore } from '../flow/canvas-context.ts';
import type { FlowEdge } from '../flow/flow-edge.ts';
import { useForgetClick } from '../flow/flow-library.ts';
import type { FlowNode } from '../flow/flow-node.ts';
import { useCanvasMenu } from './use-canvas-menu.ts';

type Press = MouseEvent | globalThis.MouseEvent;

/** Opens the fitting menu wherever the canvas is right-clicked, and lets go of what was begun when the pane is clicked. */
export function useMenuHandlers() {
  const open = useCanvasMenu();
  const canvas = useCanvasStore();
  const forget = useForgetClick();
  return useMemo(
    () => ({
      onPaneContextMenu: (event: Press) => open(event, { type: 'pane' }),
      onNodeContextMenu(event: Press, { id, data }: FlowNode) {
        if ('note' in data) open(event, { type: 'note', id: data.note.id });
        else open(event, { type: 'node', id });
      },
      onSelectionContextMenu(event: Press, [first]: FlowNode[]) {
        if (first) open(event, { type: 'node', id: first.id });
      },
      onEdgeContextMenu: (event: Press, { id }: FlowEdge) => open(event, { type: 'edge', id }),
      onPaneClick() {
        forget();
        canvas.setState({ drawing: null });
      },
    }),
    [open, canvas, forget],
  );
}
