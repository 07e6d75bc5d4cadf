import type { Tensors } from '#nodes/contract/toolbox.ts';
import type { ValueStore } from './value-store.ts';

/** Bumped when a result changes. */
export const tensorsVersion = '1';

/** Tensors by the hash they are stored under. */
export function createTensors(values: Pick<ValueStore, 'load'>): Tensors {
  return { loadDirection: (hash) => values.load({ type: 'direction', hash }) };
}
