import { duplicateNodes } from '#app/_editor/document/edits/duplicate-nodes.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { nameNodes } from './name-nodes.ts';
import { selectedNodes } from './selected-nodes.ts';

/**
 * Copies the selected nodes beside themselves and selects the copies, which are fed by what feeds the originals.
 *
 * @throws AppError graph/invalid where a workflow is full
 */
export function duplicateSelected(session: Session): void {
  const ids = selectedNodes(session);
  if (ids.length === 0) return;
  let copies: readonly string[] = [];
  session.document.editGraph(`Duplicate ${nameNodes(session, ids)}`, (graph) => {
    const copied = duplicateNodes(graph, ids, { offset: { x: 32, y: 32 }, keepInputs: true });
    copies = copied.ids;
    return copied.graph;
  });
  session.document.select(copies);
}
