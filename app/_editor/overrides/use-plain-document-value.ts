import { type PlainType, usePlainValue } from '#app/_editor/values/use-plain-value.ts';
import type { DocumentValue } from '#nodes/contract/graph.ts';
import { type PortValue, portTypes } from '#nodes/contract/ports.ts';

/** A small value that a document holds, in place or by hash; undefined while it is read, or where there is none. */
export function usePlainDocumentValue<T extends PlainType>(
  type: T,
  value: DocumentValue | undefined,
): PortValue<T> | undefined {
  const isStored = value !== undefined && 'artifact' in value;
  const { data } = usePlainValue(type, isStored ? value.artifact : undefined);
  if (value === undefined || isStored) return data;
  const parsed = portTypes[type].safeParse(value.json).data;
  return parsed as PortValue<T> | undefined; // parsed as this very type
}
