import type { Port, PortType } from './ports.ts';

/** Why this output may not feed that input; null when it may. */
export function refuseConnection(from: PortType, to: PortType): string | null {
  if (from === to) return null;
  return `An output of type ${from} cannot feed an input of type ${to}.`;
}

/** The same of two ports, whose labels the reason names. */
export function refusePorts(output: Port, input: Port): string | null {
  if (refuseConnection(output.type, input.type) === null) return null;
  return `${output.label} gives ${output.type}; ${input.label} takes ${input.type}.`;
}
