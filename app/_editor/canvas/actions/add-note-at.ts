import { addNote } from '#app/_editor/document/edits/add-note.ts';
import type { Session } from '#app/_editor/state/session.ts';
import type { Point } from '#nodes/contract/graph.ts';

/**
 * Puts an empty note at a place; without one, in the middle of what is in sight.
 *
 * @throws AppError graph/invalid where a workflow has too many notes
 */
export function addNoteAt(session: Session, at?: Point): void {
  const position = at ?? session.canvas.current?.centre() ?? { x: 0, y: 0 };
  session.document.editGraph('Add a note', (graph) => addNote(graph, { position }).graph);
}
