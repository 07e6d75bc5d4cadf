import type { Tensor } from '#nodes/contract/ports.ts';
import { levelAt } from './level-at.ts';
import type { NoiseSchedule } from './noise-schedule.ts';
import { weightedSum } from './weighted-sum.ts';

/** What a model wrote, and what it was asked about. */
export type Asked = {
  readonly output: Tensor;
  readonly latents: Tensor;
  readonly timestep: number;
};

/**
 * Turns what a UNet wrote into the noise ε in the latents it was shown.
 *
 * The model takes its latents to be at the level of `timestep`, and so does this.
 *
 * @returns ε, same dims as the output
 * @see https://arxiv.org/abs/2202.00512 appendix D (v-prediction)
 */
export function toNoise(schedule: NoiseSchedule, asked: Asked): Tensor {
  const { output, latents, timestep } = asked;
  const level = levelAt(schedule, timestep);
  switch (schedule.prediction) {
    case 'epsilon':
      return output;
    case 'v_prediction':
      return weightedSum(Math.sqrt(level), output, Math.sqrt(1 - level), latents);
    case 'sample': {
      const spread = Math.sqrt(1 - level);
      return weightedSum(1 / spread, latents, -Math.sqrt(level) / spread, output);
    }
  }
}
