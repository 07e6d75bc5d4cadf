import { alignNodes } from '#app/_editor/document/edits/align-nodes.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { nameNodes } from './name-nodes.ts';
import { selectedNodes } from './selected-nodes.ts';

type Alignment = Parameters<typeof alignNodes>[2]['to'];

/** Lines the selected nodes up. */
export function alignSelected(session: Session, to: Alignment): void {
  const ids = selectedNodes(session);
  const sizes = session.canvas.current?.sizes() ?? new Map();
  session.document.editGraph(`Align ${nameNodes(session, ids)}`, (graph) =>
    alignNodes(graph, ids, { to, sizes }),
  );
}
