import { setPinned } from '#app/_editor/document/edits/set-pinned.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { nameNodes } from './name-nodes.ts';
import { selectedNodes } from './selected-nodes.ts';

/** Pins the selected nodes to their places; where all of them are, frees them. */
export function togglePinned(session: Session): void {
  const ids = selectedNodes(session);
  const { nodesById } = indexGraph(session.document.getState().workflow.graph);
  const arePinned = ids.every((id) => nodesById.get(id)?.isPinned);
  const name = `${arePinned ? 'Unpin' : 'Pin'} ${nameNodes(session, ids)}`;
  session.document.editGraph(name, (graph) => setPinned(graph, ids, !arePinned));
}
