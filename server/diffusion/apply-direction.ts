import type { Tensor } from '#nodes/contract/ports.ts';
import { weightedSum } from './weighted-sum.ts';

/**
 * Moves a caption's embedding along an edit direction.
 *
 * @param embedding  [1, tokens, width]
 * @param direction  [tokens, width]
 * @param multiplier 1 = the whole direction, 0 = none of it
 * @returns          embedding + multiplier·direction, [1, tokens, width]
 * @throws RangeError when tokens or width differ
 */
export function applyDirection(embedding: Tensor, direction: Tensor, multiplier: number): Tensor {
  const row = { dims: [1, ...direction.dims], data: direction.data };
  return weightedSum(1, embedding, multiplier, row);
}
