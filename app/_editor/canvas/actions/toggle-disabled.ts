import { setDisabled } from '#app/_editor/document/edits/set-disabled.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { nameNodes } from './name-nodes.ts';
import { selectedNodes } from './selected-nodes.ts';

/** Leaves the selected nodes out of runs; where all of them are, takes them in again. */
export function toggleDisabled(session: Session): void {
  const ids = selectedNodes(session);
  const { nodesById } = indexGraph(session.document.getState().workflow.graph);
  const areOff = ids.every((id) => nodesById.get(id)?.isDisabled);
  const name = `${areOff ? 'Enable' : 'Disable'} ${nameNodes(session, ids)}`;
  session.document.editGraph(name, (graph) => setDisabled(graph, ids, !areOff));
}
