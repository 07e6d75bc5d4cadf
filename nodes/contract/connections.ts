import type { PortType } from './ports.ts';

/** Why this output may not feed that input; null when it may. */
export function refuseConnection(from: PortType, to: PortType): string | null {
  if (from === to) return null;
  return `An output of type ${from} cannot feed an input of type ${to}.`;
}
