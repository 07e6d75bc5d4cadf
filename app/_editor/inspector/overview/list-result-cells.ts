import type { GridCell } from '#app/_editor/state/view-store.ts';
import type { Graph } from '#nodes/contract/graph.ts';

/** The results of a run that a workflow marks as such, in the order of the document. */
export function listResultCells(run: string, { nodes }: Graph): readonly GridCell[] {
  return nodes
    .filter(({ type, isDisabled }) => type === 'result' && !isDisabled)
    .map(({ id }) => ({ run, output: { node: id, port: 'image' } }));
}
