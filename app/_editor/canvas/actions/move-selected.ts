import { moveNodesBy } from '#app/_editor/document/edits/move-nodes-by.ts';
import type { Session } from '#app/_editor/state/session.ts';
import type { Point } from '#nodes/contract/graph.ts';
import { nameNodes } from './name-nodes.ts';
import { selectedNodes } from './selected-nodes.ts';

/** Moves the selected nodes; steps that follow at once are one step to undo. */
export function moveSelected(session: Session, by: Point): void {
  const ids = selectedNodes(session);
  if (ids.length === 0) return;
  session.document.editGraph(
    `Move ${nameNodes(session, ids)}`,
    (graph) => moveNodesBy(graph, ids, by),
    `move ${ids.join(' ')}`,
  );
}
