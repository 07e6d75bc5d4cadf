import { indexGraph } from '#app/_editor/document/index-graph.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { titleOf } from '#nodes/contract/title-of.ts';

/** How a step that concerns these nodes is called: by the title of one, by the number of several. */
export function nameNodes({ document }: Session, ids: readonly string[]): string {
  const [only] = ids;
  if (ids.length !== 1 || only === undefined) return `${ids.length} nodes`;
  const node = indexGraph(document.getState().workflow.graph).nodesById.get(only);
  return node ? titleOf(node, catalogue) : 'a node';
}
