import { describeMissingNode, describeUnknownType } from '#nodes/contract/describe-node.ts';
import type { Connection, Drawing } from './drawing.ts';

/** Both ends are nodes that are there, two of them, of types that this Tack knows. */
export function refuseNodes(drawing: Drawing, { from, to }: Connection): string | null {
  for (const { node } of [from, to]) {
    if (!drawing.nodes.has(node)) return describeMissingNode(node);
  }
  if (from.node === to.node) return 'A node cannot feed itself.';
  for (const { node } of [from, to]) {
    const type = drawing.nodes.get(node)?.type ?? '';
    if (!drawing.catalogue.has(type)) return describeUnknownType(type);
  }
  return null;
}
