import type { Session } from '#app/_editor/state/session.ts';
import { duplicateSelected } from '../actions/duplicate-selected.ts';
import { groupSelected } from '../actions/group-selected.ts';
import { moveSelected } from '../actions/move-selected.ts';
import { removeSelected } from '../actions/remove-selected.ts';
import { selectAll } from '../actions/select-all.ts';
import { selectedNodes } from '../actions/selected-nodes.ts';
import { arrowStep } from './arrow-step.ts';

type Press = Parameters<typeof arrowStep>[0] & { readonly code: string };
type Action = () => unknown;

/** What a key does while the canvas has the keyboard; null for keys that are not the canvas's. */
export function canvasKey(session: Session, press: Press): Action | null {
  const hasSelection = session.document.getState().selection.size > 0;
  const step = arrowStep(press);
  if (step) return hasSelection ? () => moveSelected(session, step) : null;
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return modKey(session, press);
  return press.shiftKey ? shiftKey(session, press) : plainKey(session, press);
}

function plainKey(session: Session, { key }: Press): Action | null {
  if (key === 'Delete' || key === 'Backspace') return () => removeSelected(session);
  if (key !== 'F2') return null;
  const id = session.canvas.current?.focusedNode() ?? selectedNodes(session)[0];
  return id === undefined ? null : () => session.canvas.current?.rename(id);
}

function modKey(session: Session, { key, shiftKey: isShifted }: Press): Action | null {
  if (isShifted) return null;
  switch (key.toLowerCase()) {
    case 'a':
      return () => selectAll(session);
    case 'd':
      return () => duplicateSelected(session);
    case 'g':
      return () => groupSelected(session);
    default:
      return null;
  }
}

/** By the key's place: with Shift, digits give other signs on every keyboard. */
function shiftKey(session: Session, { code }: Press): Action | null {
  switch (code) {
    case 'Digit1':
      return () => session.canvas.current?.fitView();
    case 'Digit2':
      return () => session.canvas.current?.zoomToSelection();
    case 'KeyL':
      return () => session.canvas.current?.tidy();
    default:
      return null;
  }
}
