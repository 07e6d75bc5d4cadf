import { type MouseEvent, useMemo } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import { useCanvasStore } from './flow/canvas-context.ts';
import type { FlowEdge } from './flow/flow-edge.ts';
import { useForgetClick } from './flow/flow-library.ts';
import type { FlowNode } from './flow/flow-node.ts';
import { useCanvasMenu } from './menus/use-canvas-menu.ts';

type Press = MouseEvent | globalThis.MouseEvent;

/**
 * What clicks do: the right one opens the fitting menu, one on several selected nodes leaves only that
 * one selected, and one on the pane lets go of what was begun.
 */
export function useClicks() {
  const { document } = useSession();
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
      onNodeClick(event: MouseEvent, { id }: FlowNode) {
        const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
        const { selection } = document.getState();
        if (isPlain && selection.size > 1 && selection.has(id)) document.select([id]);
      },
      onPaneClick() {
        forget();
        canvas.setState({ drawing: null });
      },
    }),
    [document, open, canvas, forget],
  );
}
