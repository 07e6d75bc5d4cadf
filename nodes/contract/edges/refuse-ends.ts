import { refusePorts } from '#nodes/contract/connections.ts';
import { describeMissingPort, findPort } from '#nodes/contract/find-port.ts';
import type { Connection, Drawing } from './drawing.ts';

/** The output gives what the input takes. Both nodes are known by now. */
export function refuseEnds(drawing: Drawing, { from, to }: Connection): string | null {
  const giver = drawing.catalogue.get(drawing.nodes.get(from.node)?.type ?? '');
  const taker = drawing.catalogue.get(drawing.nodes.get(to.node)?.type ?? '');
  if (!giver || !taker) return null;
  const output = findPort(giver, 'output', from.port);
  if (!output) return describeMissingPort(giver, 'output', from.port);
  const input = findPort(taker, 'input', to.port);
  if (!input) return describeMissingPort(taker, 'input', to.port);
  return refusePorts(output, input);
}
