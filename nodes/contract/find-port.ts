import type { AnyNodeDefinition } from './define-node.ts';
import type { Port, Ports } from './ports.ts';

export type Side = 'input' | 'output';

/** The ports of a node type on one side. */
export function portsOf(definition: AnyNodeDefinition, side: Side): Ports {
  return side === 'input' ? definition.inputs : definition.outputs;
}

/** A port of a node type by its name. */
export function findPort(
  definition: AnyNodeDefinition,
  side: Side,
  name: string,
): Port | undefined {
  const ports = portsOf(definition, side);
  return Object.hasOwn(ports, name) ? ports[name] : undefined;
}

/** Says that a node type has no such port, and which ones it has. */
export function describeMissingPort(
  definition: AnyNodeDefinition,
  side: Side,
  name: string,
): string {
  const names = Object.keys(portsOf(definition, side));
  const choice = names.length > 0 ? `it has ${names.join(', ')}` : 'it has none';
  return `${definition.title} has no ${side} '${name}': ${choice}.`;
}
