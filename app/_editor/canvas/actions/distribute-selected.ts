import { distributeNodes } from '#app/_editor/document/edits/distribute-nodes.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { nameNodes } from './name-nodes.ts';
import { selectedNodes } from './selected-nodes.ts';

/** Makes the gaps between the selected nodes equal. */
export function distributeSelected(session: Session, axis: 'x' | 'y'): void {
  const ids = selectedNodes(session);
  const sizes = session.canvas.current?.sizes() ?? new Map();
  session.document.editGraph(`Distribute ${nameNodes(session, ids)}`, (graph) =>
    distributeNodes(graph, ids, { axis, sizes }),
  );
}
