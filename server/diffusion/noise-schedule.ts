import { type BetaSchedule, betas } from './betas.ts';

/** What a UNet writes: the noise, the velocity v, or the clean sample. */
export type Prediction = 'epsilon' | 'v_prediction' | 'sample';

/** A scheduler's configuration, as a pack states it. */
export type ScheduleConfig = {
  readonly betaSchedule: BetaSchedule;
  readonly betaStart: number;
  readonly betaEnd: number;
  readonly trainSteps: number;
  readonly stepsOffset: number;
  /** What lies below the first timestep: nothing but the picture (ᾱ = 1), or ᾱ[0]. */
  readonly setAlphaToOne: boolean;
  readonly prediction: Prediction;
};

export type NoiseSchedule = {
  /** The noise level ᾱ at each training timestep: the share of the picture's variance. */
  readonly levels: Float64Array;
  /** The level of finished latents. */
  readonly finalLevel: number;
  readonly stepsOffset: number;
  readonly prediction: Prediction;
};

/** Works out the noise level of every training timestep: the cumulative product of 1 - β. */
export function createNoiseSchedule(config: ScheduleConfig): NoiseSchedule {
  let level = 1;
  const levels = betas(
    config.betaSchedule,
    config.betaStart,
    config.betaEnd,
    config.trainSteps,
  ).map((beta) => {
    level *= 1 - beta;
    return level;
  });
  const first = levels[0];
  if (first === undefined) throw new RangeError('A noise schedule needs at least one timestep.');
  return {
    levels,
    finalLevel: config.setAlphaToOne ? 1 : first,
    stepsOffset: config.stepsOffset,
    prediction: config.prediction,
  };
}
