import { sameType } from '#app/_editor/document/search/same-type.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { selectedNodes } from './selected-nodes.ts';

/** Selects all nodes of the types that are selected. */
export function selectSameType(session: Session): void {
  const { graph } = session.document.getState().workflow;
  session.document.select(selectedNodes(session).flatMap((id) => sameType(graph, id)));
}
