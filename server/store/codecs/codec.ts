import type { PortType, PortValue } from '#nodes/contract/ports.ts';

/** How values of one port type become bytes and come back. Equal values have equal hashes. */
export type Codec<T extends PortType = PortType> = {
  encode(value: PortValue<T>): Promise<{ readonly hash: string; readonly bytes: Uint8Array }>;
  /** The value, and the hash of what was really read. */
  decode(bytes: Uint8Array): Promise<{ readonly hash: string; readonly value: PortValue<T> }>;
};
