import { expect, test } from 'vitest';
import type { InversionSchedule, Tensor } from '#nodes/contract/ports.ts';
import { invertLatents } from '#server/diffusion/invert-latents.ts';
import { sampleLatents } from '#server/diffusion/sample-latents.ts';
import { stackRows } from '#server/diffusion/stack-rows.ts';
import points from '#test/fixtures/diffusion/mixture-points.json' with { type: 'json' };
import {
  type Precision,
  predictMixture,
  prompt,
  schedule,
  tensorOf,
} from '#test/helpers/analytic-diffusion.ts';
import { lastStep } from '#test/helpers/last-step.ts';

type Scheme = { spacing: InversionSchedule; iterations: number; precision: Precision };
const plain: Scheme = { spacing: 'aligned', iterations: 0, precision: 'float64' };
const authors: Scheme = { ...plain, spacing: 'authors' };
const fixedPoint = (iterations: number): Scheme => ({ ...plain, iterations });

type Guidance = { negative: '' | 'a'; scale: number };

/** Root mean square errors of the 64 points, sorted. */
async function errors(scheme: Scheme, steps: number, guidance?: Guidance): Promise<number[]> {
  const { precision } = scheme;
  const rows = (name: 'a' | '') => stackRows(points.map(() => prompt(name, precision)));
  const start = tensorOf([points.length, 4], points.flat(), precision);
  const walk = { schedule, steps, context: rows('a'), predict: predictMixture };
  const inverted = await lastStep(invertLatents({ ...walk, ...scheme, start }));
  const sampling = guidance && { negative: rows(guidance.negative), scale: guidance.scale };
  const back = await lastStep(
    sampleLatents({ ...walk, noise: inverted.latents, guidance: sampling }),
  );
  return rowErrors(start, back.latents).sort((x, y) => x - y);
}

function rowErrors(wanted: Tensor, got: Tensor): number[] {
  const squares = got.data.map((value, i) => (value - (wanted.data[i] ?? Number.NaN)) ** 2);
  return points.map((_, row) =>
    Math.sqrt(squares.subarray(row * 4, row * 4 + 4).reduce((sum, square) => sum + square, 0) / 4),
  );
}

const median = (sorted: number[]): number => ((sorted[31] ?? 0) + (sorted[32] ?? 0)) / 2;

test.each([
  ["the authors' spacing", authors, 20, '9.29e-2'],
  ["the authors' spacing", authors, 50, '4.91e-2'],
  ["the authors' spacing", authors, 100, '2.84e-2'],
  ['the aligned spacing', plain, 20, '7.79e-2'],
  ['the aligned spacing', plain, 50, '3.44e-2'],
  ['the aligned spacing', plain, 100, '1.77e-2'],
  ['1 fixed-point iteration', fixedPoint(1), 20, '1.85e-2'],
  ['1 fixed-point iteration', fixedPoint(1), 50, '3.21e-3'],
  ['1 fixed-point iteration', fixedPoint(1), 100, '7.85e-4'],
  ['2 fixed-point iterations', fixedPoint(2), 20, '4.93e-3'],
  ['2 fixed-point iterations', fixedPoint(2), 50, '3.35e-4'],
  ['2 fixed-point iterations', fixedPoint(2), 100, '3.80e-5'],
  ['5 fixed-point iterations', fixedPoint(5), 20, '1.96e-4'],
  ['5 fixed-point iterations', fixedPoint(5), 50, '9.48e-7'],
  ['5 fixed-point iterations', fixedPoint(5), 100, '9.69e-9'],
  ['10 fixed-point iterations', fixedPoint(10), 20, '1.32e-6'],
  ['10 fixed-point iterations', fixedPoint(10), 50, '1.24e-10'],
])('reconstruction with %s is off by $3 at $2 steps', async (_, scheme, steps, expected) => {
  // All three printed digits; the same arithmetic in float64.
  expect(median(await errors(scheme, steps)).toExponential(2)).toBe(expected);
});

test('10 fixed-point iterations at 100 steps give the point back to rounding', async () => {
  // Published: 4e-14, which is accumulated float64 rounding and so differs with the order of operations.
  expect(median(await errors(fixedPoint(10), 100))).toBeLessThan(1e-13);
});

test.each([
  ["the authors' spacing", authors, 4.91e-2],
  ['the aligned spacing', plain, 3.44e-2],
  ['2 fixed-point iterations', fixedPoint(2), 3.35e-4],
])('float32 storage does not change the error of %s', async (_, scheme, expected) => {
  // Half of the last printed digit plus the 1e-7 that float32 adds to any of these errors.
  const measured = median(await errors({ ...scheme, precision: 'float32' }, 50));
  expect(Math.abs(measured - expected)).toBeLessThan(expected * 2e-3 + 1e-7);
});

test('float32 storage bounds what fixed-point iterations can reach', async () => {
  // Latents of size 1 rounded to 24 bits a hundred times: near 1e-7, never far above.
  const measured = median(await errors({ ...fixedPoint(10), precision: 'float32' }, 50));
  expect(measured).toBeLessThan(3e-7);
});

test('guidance away from an empty prompt spoils the reconstruction', async () => {
  const sorted = await errors(plain, 50, { negative: '', scale: 5 });
  expect(median(sorted)).toBeCloseTo(0.23309, 5);
  expect(sorted.at(-1)).toBeCloseTo(2.42664, 5);
});

test('guidance away from the caption itself changes nothing', async () => {
  const guided = await errors(plain, 50, { negative: 'a', scale: 5 });
  const unguided = await errors(plain, 50);
  expect(median(guided)).toBeCloseTo(0.034389, 6);
  // e + 5(e - e) against e: float64 rounding over 50 steps.
  expect(Math.abs(median(guided) - median(unguided))).toBeLessThan(1e-12);
});
