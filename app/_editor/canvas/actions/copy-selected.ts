import { copyNodes } from '#app/_editor/document/clipboard/copy-nodes.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { selectedNodes } from './selected-nodes.ts';

/** The selected nodes as text for the clipboard; null where none is selected. */
export function copySelected(session: Session): string | null {
  const ids = selectedNodes(session);
  return ids.length === 0 ? null : copyNodes(session.document.getState().workflow, ids);
}
