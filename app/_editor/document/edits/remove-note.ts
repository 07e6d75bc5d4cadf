import type { Graph } from '#nodes/contract/graph.ts';
import { filterKept } from '../map-kept.ts';
import { withNotes } from '../with-lists.ts';

/** Takes a note off the canvas. */
export function removeNote(graph: Graph, id: string): Graph {
  if (!graph.notes) return graph;
  return withNotes(
    graph,
    filterKept(graph.notes, (note) => note.id !== id),
  );
}
