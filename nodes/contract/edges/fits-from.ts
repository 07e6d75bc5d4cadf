import { refuseConnection } from '#nodes/contract/connections.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { portsOf, type Side } from '#nodes/contract/find-port.ts';
import type { Catalogue } from '#nodes/contract/graph.ts';
import type { PortType } from '#nodes/contract/ports.ts';
import { otherSide } from './offer-targets.ts';

/** A node type that an edge could lead to, and its first port that fits. */
export type Fit = { readonly definition: AnyNodeDefinition; readonly port: string };

/**
 * The node types that an edge dropped beside all nodes could go on to, in the catalogue's order.
 *
 * @param side the side of the port that the edge was drawn from
 */
export function fitsFrom(catalogue: Catalogue, type: PortType, side: Side): readonly Fit[] {
  const fits: Fit[] = [];
  for (const definition of catalogue.values()) {
    const port = firstPortOf(definition, type, side);
    if (port !== undefined) fits.push({ definition, port });
  }
  return fits;
}

function firstPortOf(
  definition: AnyNodeDefinition,
  type: PortType,
  side: Side,
): string | undefined {
  const ports = Object.entries(portsOf(definition, otherSide(side)));
  const fit = ports.find(([, port]) => {
    const [from, to] = side === 'output' ? [type, port.type] : [port.type, type];
    return refuseConnection(from, to) === null;
  });
  return fit?.[0];
}
