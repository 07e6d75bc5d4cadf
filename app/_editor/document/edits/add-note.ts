import type { Graph, Note } from '#nodes/contract/graph.ts';
import { clipText } from '../clip-text.ts';
import { freshId } from '../fresh-id.ts';
import { limits, requireRoom } from '../limits.ts';
import { withNotes } from '../with-lists.ts';

type NewNote = Pick<Note, 'position'> & Partial<Omit<Note, 'id'>>;

/**
 * Puts words on the canvas.
 *
 * @returns the graph, and the new note's id
 * @throws AppError graph/invalid where a workflow has too many notes
 */
export function addNote(
  graph: Graph,
  { position, text = '', tint = 'amber', size = { width: 240, height: 120 } }: NewNote,
): { readonly graph: Graph; readonly id: string } {
  const notes = graph.notes ?? [];
  requireRoom('notes', notes.length + 1);
  const id = freshId(new Set(notes.map((note) => note.id)), 'note');
  const note = { id, text: clipText(text, limits.noteText), tint, position, size };
  return { graph: withNotes(graph, [...notes, note]), id };
}
