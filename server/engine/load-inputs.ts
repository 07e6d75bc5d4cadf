import type { PortValue } from '#nodes/contract/ports.ts';
import type { EngineHost, ValueReferences } from './engine-host.ts';

/** The values behind a node's inputs. */
export async function loadInputs(
  inputs: ValueReferences,
  host: Pick<EngineHost, 'loadValue'>,
): Promise<Record<string, PortValue>> {
  const values: Record<string, PortValue> = {};
  for (const [name, reference] of Object.entries(inputs)) {
    values[name] = await host.loadValue(reference);
  }
  return values;
}
