import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import type { PackManifest } from '../pack-manifest.ts';
import type { Assumptions } from './assumptions.ts';
import { readSettings } from './read-settings.ts';
import type { Checkpoint } from './recipe.ts';

type Schedule = NonNullable<PackManifest['diffusion']>['schedule'];

const path = 'scheduler/scheduler_config.json';
const configSchema = z.looseObject({
  beta_schedule: z.enum(['scaled_linear', 'linear', 'squaredcos_cap_v2']).optional(),
  beta_start: z.number().optional(),
  beta_end: z.number().optional(),
  num_train_timesteps: z.int().positive().optional(),
  steps_offset: z.int().nonnegative().optional(),
  set_alpha_to_one: z.boolean().optional(),
  prediction_type: z.enum(['epsilon', 'v_prediction', 'sample']).optional(),
  trained_betas: z.unknown().optional(),
});

/** What Stable Diffusion was trained with, where a scheduler's settings leave it out. */
const usual: Schedule = {
  betaSchedule: 'scaled_linear',
  betaStart: 0.00085,
  betaEnd: 0.012,
  trainSteps: 1000,
  stepsOffset: 1,
  setAlphaToOne: false,
  prediction: 'epsilon',
};

/**
 * The noise schedule that a checkpoint was trained with, from the settings of its scheduler.
 *
 * @throws AppError pack/unsupported
 */
export async function readSchedule(
  checkpoint: Checkpoint,
  { otherwise }: Assumptions,
): Promise<Schedule> {
  const config = await readSettings(checkpoint, path, configSchema);
  if (config?.trained_betas != null) {
    throw new AppError(
      'pack/unsupported',
      `The model of ${checkpoint.name} cannot be used: its noise schedule is a list of its own.`,
    );
  }
  const read = <K extends keyof Schedule>(field: K, value: Schedule[K] | undefined) =>
    otherwise(value, usual[field], {
      field: `diffusion.schedule.${field}`,
      reason: `${path} does not say; usual for Stable Diffusion`,
    });
  return {
    betaSchedule: read('betaSchedule', config?.beta_schedule),
    betaStart: read('betaStart', config?.beta_start),
    betaEnd: read('betaEnd', config?.beta_end),
    trainSteps: read('trainSteps', config?.num_train_timesteps),
    stepsOffset: read('stepsOffset', config?.steps_offset),
    setAlphaToOne: read('setAlphaToOne', config?.set_alpha_to_one),
    prediction: read('prediction', config?.prediction_type),
  };
}
