import type { Tensor } from '#nodes/contract/ports.ts';
import { weightedSum } from './weighted-sum.ts';

/**
 * Moves latents from one noise level to another along the deterministic DDIM path.
 *
 * Sampling goes to a level with less noise, inversion to one with more; the formula is the same:
 * √to·(x - √(1-from)·ε)/√from + √(1-to)·ε.
 *
 * @param latents x, any dims
 * @param noise   the noise ε that the model sees in x, same dims
 * @param from    ᾱ of the latents, above 0
 * @param to      ᾱ wanted
 * @see https://arxiv.org/abs/2010.02502 equation 12, with σ = 0
 */
export function ddimStep(latents: Tensor, noise: Tensor, from: number, to: number): Tensor {
  const keep = Math.sqrt(to / from);
  return weightedSum(keep, latents, Math.sqrt(1 - to) - keep * Math.sqrt(1 - from), noise);
}
