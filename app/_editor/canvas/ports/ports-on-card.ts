import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { portsOf, type Side } from '#nodes/contract/find-port.ts';
import type { Edge } from '#nodes/contract/graph.ts';
import type { PortType } from '#nodes/contract/ports.ts';

/** A port as a card draws it; of a type that is not known here, only that something is connected. */
export type CardPort = {
  readonly name: string;
  readonly label: string;
  readonly type: PortType | null;
  readonly isOptional: boolean;
};

/** The ports of one side: those of the node type, then those that only edges name. */
export function portsOnCard(
  definition: AnyNodeDefinition | undefined,
  side: Side,
  edges: readonly Edge[],
): readonly CardPort[] {
  const known = Object.entries(definition ? portsOf(definition, side) : {});
  const ports = known.map(([name, { label, type, optional = false }]) => ({
    ...{ name, label, type, isOptional: optional },
  }));
  const names = new Set(edges.map((edge) => (side === 'input' ? edge.to : edge.from).port));
  for (const port of ports) names.delete(port.name);
  const strange = [...names].map((name) => ({ name, label: name, type: null, isOptional: true }));
  return [...ports, ...strange];
}
