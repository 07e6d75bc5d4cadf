import type { Tensor } from '#nodes/contract/ports.ts';
import { ddimStep } from './ddim-step.ts';

/** Guesses the finished latents from noisy ones and the noise seen in them: a preview. */
export function cleanEstimate(latents: Tensor, noise: Tensor, level: number): Tensor {
  return ddimStep(latents, noise, level, 1);
}
