import { expect, test } from 'vitest';
import { levelAt } from '#server/diffusion/level-at.ts';
import { createNoiseSchedule } from '#server/diffusion/noise-schedule.ts';
import { stableDiffusion } from '#test/helpers/analytic-diffusion.ts';

const schedule = createNoiseSchedule(stableDiffusion);

test.each([
  [0, 0.99915, 6],
  [1, 0.998296, 6],
  [10, 0.990431, 6],
  [20, 0.981314, 6],
  [500, 0.276333, 6],
  [980, 0.0058438, 7],
  [981, 0.0057755, 7],
  [990, 0.0051916, 7],
  [991, 0.0051301, 7],
  [999, 0.0046601, 7],
])("Stable Diffusion's level at timestep %i is %f", (timestep, level, digits) => {
  // The figures are printed with this many digits.
  expect(levelAt(schedule, timestep)).toBeCloseTo(level, digits);
});

test('finished latents lie at the first level, or at 1 when the scheduler says so', () => {
  expect(levelAt(schedule, -9)).toBe(schedule.levels[0]);
  const toOne = createNoiseSchedule({ ...stableDiffusion, setAlphaToOne: true });
  expect(levelAt(toOne, -9)).toBe(1);
});

test('a linear schedule spaces beta evenly', () => {
  const linear = createNoiseSchedule({
    ...stableDiffusion,
    betaSchedule: 'linear',
    betaStart: 0.1,
    betaEnd: 0.3,
    trainSteps: 3,
  });
  // 0.9, 0.9 x 0.8 and that x 0.7; rounding of a few float64 operations.
  expect(linear.levels[0]).toBeCloseTo(0.9, 14);
  expect(linear.levels[1]).toBeCloseTo(0.72, 14);
  expect(linear.levels[2]).toBeCloseTo(0.504, 14);
});

test('a cosine schedule follows the squared cosine until beta is capped', () => {
  const cosine = createNoiseSchedule({ ...stableDiffusion, betaSchedule: 'squaredcos_cap_v2' });
  const formula = (time: number) => Math.cos((((time + 0.008) / 1.008) * Math.PI) / 2) ** 2;
  // The product of ratios telescopes; a thousand float64 roundings.
  expect(cosine.levels[499]).toBeCloseTo(formula(0.5) / formula(0), 12);
  expect(levelAt(cosine, 999) / levelAt(cosine, 998)).toBeCloseTo(1 - 0.999, 12);
});

test('a timestep past the schedule is refused', () => {
  expect(() => levelAt(schedule, 1000)).toThrow(RangeError);
});
