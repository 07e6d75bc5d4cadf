import { addGroup } from '#app/_editor/document/edits/add-group.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { nameNodes } from './name-nodes.ts';
import { selectedNodes } from './selected-nodes.ts';

/**
 * Frames the selected nodes as a group.
 *
 * @throws AppError graph/invalid where a workflow has too many groups
 */
export function groupSelected(session: Session): void {
  const nodes = selectedNodes(session);
  session.document.editGraph(`Group ${nameNodes(session, nodes)}`, (graph) =>
    addGroup(graph, { nodes }),
  );
}
