import type { Tensor } from '#nodes/contract/ports.ts';
import { weightedSum } from './weighted-sum.ts';

/**
 * Applies classifier-free guidance: away from the negative prompt's noise by the factor w.
 *
 * @returns negative + w·(wanted - negative); exactly `wanted` at w = 1
 * @see https://arxiv.org/abs/2207.12598 equation 6
 */
export function guideNoise(negative: Tensor, wanted: Tensor, guidance: number): Tensor {
  return weightedSum(1 - guidance, negative, guidance, wanted);
}
