import type { DrawnFrom } from '#app/_editor/canvas/flow/canvas-store.ts';
import type { PortEnd } from '#nodes/contract/edges/offer-targets.ts';

/** What a port is to the edge that is being drawn. */
export type Offer =
  | { readonly type: 'idle' }
  | { readonly type: 'start' }
  | { readonly type: 'fits' }
  | { readonly type: 'refused'; readonly reason: string };

const idle: Offer = { type: 'idle' };
const start: Offer = { type: 'start' };
const fits: Offer = { type: 'fits' };
const refusals = new Map<string, Offer>();

/** The same answer is always the same object, so that only ports whose answer changes are drawn again. */
export function readOffer(drawing: DrawnFrom | null, { node, port, side }: PortEnd): Offer {
  if (!drawing) return idle;
  const { from, offers } = drawing;
  if (from.side === side) return from.node === node && from.port === port ? start : idle;
  if (from.node === node) return refuse('A node cannot feed itself.');
  const answer = offers.get(node)?.get(port);
  if (answer === null) return fits;
  return refuse(answer ?? 'This Tack does not know this port.');
}

function refuse(reason: string): Offer {
  const known = refusals.get(reason);
  if (known) return known;
  const offer: Offer = { type: 'refused', reason };
  refusals.set(reason, offer);
  return offer;
}
