import type { PortValue } from '#nodes/contract/ports.ts';
import type { EngineHost } from './engine-host.ts';

/** A host that loads no value twice in one run. */
export function rememberValues(host: EngineHost): EngineHost {
  const values = new Map<string, PortValue>();
  return {
    ...host,
    async storeValue(type, value) {
      const reference = await host.storeValue(type, value);
      values.set(`${type} ${reference.hash}`, value);
      return reference;
    },
    async loadValue(reference) {
      const name = `${reference.type} ${reference.hash}`;
      const value = values.get(name) ?? (await host.loadValue(reference));
      values.set(name, value);
      return value;
    },
  };
}
