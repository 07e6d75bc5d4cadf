import { disconnect } from '#app/_editor/document/edits/disconnect.ts';
import { removeNodes } from '#app/_editor/document/edits/remove-nodes.ts';
import { removeNote } from '#app/_editor/document/edits/remove-note.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { nameNodes } from './name-nodes.ts';
import { selectedNodes } from './selected-nodes.ts';

/** Removes all that is selected, as one step: nodes (their edges heal over), edges, notes. */
export function removeSelected(session: Session): void {
  const nodes = selectedNodes(session);
  const edges = session.canvas.current?.selectedEdges() ?? [];
  const notes = session.canvas.current?.selectedNotes() ?? [];
  const name = nodes.length > 0 ? nameNodes(session, nodes) : nameRest(edges, notes);
  session.document.edit(`Delete ${name}`, (workflow) => {
    const cut = withoutNotes(workflow, notes);
    const graph = disconnect(cut.graph, edges);
    return removeNodes(graph === cut.graph ? cut : { ...cut, graph }, catalogue, nodes);
  });
}

function withoutNotes(workflow: Workflow, notes: readonly string[]): Workflow {
  let { graph } = workflow;
  for (const note of notes) graph = removeNote(graph, note);
  return graph === workflow.graph ? workflow : { ...workflow, graph };
}

function nameRest(edges: readonly string[], notes: readonly string[]): string {
  if (edges.length > 0) return edges.length === 1 ? 'an edge' : `${edges.length} edges`;
  return notes.length === 1 ? 'a note' : `${notes.length} notes`;
}
