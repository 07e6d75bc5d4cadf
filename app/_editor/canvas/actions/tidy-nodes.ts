import { changeNote } from '#app/_editor/document/edits/change-note.ts';
import { moveNodes } from '#app/_editor/document/edits/move-nodes.ts';
import { snapPosition } from '#app/_editor/document/edits/snap-position.ts';
import { requestLayout } from '#app/_editor/document/layout/request-layout.ts';
import type { Sizes } from '#app/_editor/document/size.ts';
import type { Session } from '#app/_editor/state/session.ts';
import type { Graph, Point } from '#nodes/contract/graph.ts';

/** Lays all nodes and notes out anew, as one step; what was changed meanwhile stays changed. */
export async function tidyNodes({ document }: Session, sizes: Sizes): Promise<void> {
  const places = await requestLayout(document.getState().workflow.graph, sizes);
  document.editGraph('Tidy', (graph) => {
    const moved = moveNodes(straightened(graph), snapped(places.nodes));
    return [...snapped(places.notes)].reduce(
      (noted, [id, position]) => changeNote(noted, id, { position }),
      moved,
    );
  });
}

function snapped(places: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  return new Map([...places].map(([id, place]) => [id, snapPosition(place)]));
}

/** Points that edges passed through belong to the old places. */
function straightened(graph: Graph): Graph {
  if (!graph.edges.some(({ via }) => via)) return graph;
  return { ...graph, edges: graph.edges.map(({ via: _, ...edge }) => edge) };
}
