import type { Session } from '#app/_editor/state/session.ts';

/** Selects every node. */
export function selectAll({ document }: Session): void {
  document.select(document.getState().workflow.graph.nodes.map(({ id }) => id));
}
