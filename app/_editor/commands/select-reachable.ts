import { selectedNodes } from '#app/_editor/canvas/actions/selected-nodes.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { reachable } from '#nodes/contract/edges/reachable.ts';

/** Selects, beside the selected nodes, all that feed them (`up`), or that they feed (`down`). */
export function selectReachable(session: Session, way: 'up' | 'down'): void {
  const { graph } = session.document.getState().workflow;
  const chosen = selectedNodes(session);
  session.document.select([...chosen, ...chosen.flatMap((id) => [...reachable(graph, id, way)])]);
}
