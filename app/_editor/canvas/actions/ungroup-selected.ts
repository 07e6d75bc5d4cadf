import { addToGroup } from '#app/_editor/document/edits/add-to-group.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { nameNodes } from './name-nodes.ts';
import { selectedNodes } from './selected-nodes.ts';

/** Takes the selected nodes out of their groups. */
export function ungroupSelected(session: Session): void {
  const nodes = selectedNodes(session);
  session.document.editGraph(`Ungroup ${nameNodes(session, nodes)}`, (graph) =>
    addToGroup(graph, null, nodes),
  );
}
