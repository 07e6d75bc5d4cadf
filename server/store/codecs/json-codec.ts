import { canonicalJson } from '#nodes/contract/canonical-json.ts';
import { type PortType, type PortValue, portTypes } from '#nodes/contract/ports.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { Codec } from './codec.ts';

/** Values that are plain data, as canonical JSON. */
export function jsonCodec<T extends PortType>(type: T): Codec<T> {
  return {
    async encode(value) {
      const bytes = Buffer.from(canonicalJson(value), 'utf8');
      return { hash: sha256(bytes), bytes };
    },
    async decode(bytes) {
      const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
      // The schema is picked by the same T, which TypeScript cannot follow.
      const value = portTypes[type].parse(json) as PortValue<T>;
      return { hash: sha256(bytes), value };
    },
  };
}
