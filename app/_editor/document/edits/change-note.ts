import type { Graph, Note } from '#nodes/contract/graph.ts';
import { clipText } from '../clip-text.ts';
import { limits } from '../limits.ts';
import { mapKept } from '../map-kept.ts';
import { sameJson } from '../same-json.ts';
import { withNotes } from '../with-lists.ts';

/** Changes a note: its words, tint, place or size. */
export function changeNote(graph: Graph, id: string, change: Partial<Omit<Note, 'id'>>): Graph {
  if (!graph.notes) return graph;
  const notes = mapKept(graph.notes, (note) => {
    if (note.id !== id) return note;
    const text = clipText(change.text ?? note.text, limits.noteText);
    const changed = { ...note, ...change, text };
    return sameJson(note, changed) ? note : changed;
  });
  return withNotes(graph, notes);
}
