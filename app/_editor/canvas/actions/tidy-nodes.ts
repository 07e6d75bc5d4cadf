import { moveNodes } from '#app/_editor/document/edits/move-nodes.ts';
import { snapPosition } from '#app/_editor/document/edits/snap-position.ts';
import { requestLayout } from '#app/_editor/document/layout/request-layout.ts';
import type { Sizes } from '#app/_editor/document/size.ts';
import type { Session } from '#app/_editor/state/session.ts';

/** Lays all nodes out anew, as one step; what was changed meanwhile stays changed. */
export async function tidyNodes({ document }: Session, sizes: Sizes): Promise<void> {
  const places = await requestLayout(document.getState().workflow.graph, sizes);
  const snapped = new Map([...places].map(([id, place]) => [id, snapPosition(place)]));
  document.editGraph('Tidy', (graph) => moveNodes(straightened(graph), snapped));
}

/** Points that edges passed through belong to the old places. */
function straightened(graph: Parameters<typeof moveNodes>[0]): Parameters<typeof moveNodes>[0] {
  if (!graph.edges.some(({ via }) => via)) return graph;
  return { ...graph, edges: graph.edges.map(({ via: _, ...edge }) => edge) };
}
