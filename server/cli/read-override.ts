import * as z from 'zod';
import type { Override } from '#nodes/contract/graph.ts';
import type { PortType } from '#nodes/contract/ports.ts';
import { readValueFile } from '#server/store/read-value-file.ts';
import type { ValueStore } from '#server/store/value-store.ts';

const plainTypes: readonly PortType[] = ['text', 'captions', 'number', 'metrics'];

/**
 * Reads a file as an override: small values in place, large ones kept in the store.
 *
 * @param pack the pack that a tensor belongs to when its file does not say
 */
export async function readOverride(
  { file, type, pack }: { readonly file: string; readonly type: PortType; readonly pack: string },
  values: ValueStore,
): Promise<Override['value']> {
  const value = await readValueFile(file, type, pack);
  const isPlain = plainTypes.includes(type);
  if (isPlain) return { json: z.json().parse(value) };
  return { artifact: (await values.store(type, value)).hash };
}
