import { titleOf } from '#nodes/contract/title-of.ts';
import type { Connection, Drawing } from './drawing.ts';

/** No node may come to depend on its own result. */
export function refuseCircle(drawing: Drawing, { from, to }: Connection): string | null {
  if (!drawing.leads(to.node, from.node)) return null;
  const [giver, taker] = [from, to].map(({ node }) => {
    const found = drawing.nodes.get(node);
    return found ? titleOf(found, drawing.catalogue) : node;
  });
  return `That would run in a circle: ${giver} already depends on ${taker}.`;
}
