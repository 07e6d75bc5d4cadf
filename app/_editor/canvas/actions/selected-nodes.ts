import type { Session } from '#app/_editor/state/session.ts';

/** The ids of the selected nodes, in the document's order. */
export function selectedNodes({ document }: Session): readonly string[] {
  const { workflow, selection } = document.getState();
  return workflow.graph.nodes.map(({ id }) => id).filter((id) => selection.has(id));
}
