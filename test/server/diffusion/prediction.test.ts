import { expect, test } from 'vitest';
import { cleanEstimate } from '#server/diffusion/clean-estimate.ts';
import { createNoiseSchedule, type Prediction } from '#server/diffusion/noise-schedule.ts';
import type { Predict } from '#server/diffusion/predict.ts';
import { sampleLatents } from '#server/diffusion/sample-latents.ts';
import { toNoise } from '#server/diffusion/to-noise.ts';
import { weightedSum } from '#server/diffusion/weighted-sum.ts';
import {
  point,
  predictMixture,
  prompt,
  schedule,
  stableDiffusion,
} from '#test/helpers/analytic-diffusion.ts';
import { expectClose } from '#test/helpers/expect-close.ts';
import { lastStep } from '#test/helpers/last-step.ts';

/** The analytic model, as one that writes v or the clean sample would put it. */
function predictAs(prediction: Prediction): Predict {
  return async (latents, timestep, contexts) => {
    const noise = await predictMixture(latents, timestep, contexts);
    const level = schedule.levels[timestep] ?? Number.NaN;
    const clean = cleanEstimate(latents, noise, level);
    if (prediction === 'epsilon') return noise;
    if (prediction === 'sample') return clean;
    return weightedSum(Math.sqrt(level), noise, -Math.sqrt(1 - level), clean);
  };
}

test.each(['v_prediction', 'sample'] as const)(
  'a model that writes %s walks where one that writes the noise does',
  async (prediction) => {
    const walk = { steps: 50, noise: point([0.5, -0.3, 0.2, 0.1]), context: prompt('a') };
    const other = createNoiseSchedule({ ...stableDiffusion, prediction });
    const wanted = await lastStep(sampleLatents({ ...walk, schedule, predict: predictMixture }));
    const got = await lastStep(
      sampleLatents({ ...walk, schedule: other, predict: predictAs(prediction) }),
    );
    // Equal formulas, other float64 roundings; "sample" divides by sqrt(1 - level), down to 0.04.
    expectClose(got.latents.data, wanted.latents.data, 1e-11);
  },
);

test('noise is taken as written when the model predicts it', () => {
  const output = point([1, 2, 3, 4]);
  expect(toNoise(schedule, { output, latents: point([0, 0, 0, 0]), timestep: 501 })).toBe(output);
});

test('the clean estimate of noised data is the data', () => {
  const data = point([1, -2, 0.5, 0]);
  const noise = point([0.3, 0.1, -1, 2]);
  const noised = weightedSum(Math.sqrt(0.4), data, Math.sqrt(0.6), noise);
  expectClose(cleanEstimate(noised, noise, 0.4).data, data.data, 1e-14);
});
