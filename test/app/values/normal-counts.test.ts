import { expect, it } from 'vitest';
import { normalCounts } from '#app/_editor/values/tensors/normal-counts.ts';

it('spreads as many values as there are over bins that reach far enough, most in the middle', () => {
  const counts = normalCounts({ min: -5, max: 5, count: 50, total: 10_000 });
  const sum = counts.reduce((total, count) => total + count, 0);
  expect(sum).toBeCloseTo(10_000, 0); // the tails beyond five deviations hold less than one value
  expect(Math.max(...counts)).toBe(counts[24]);
  expect(counts[0]).toBeCloseTo(counts[49] ?? Number.NaN, 6);
});
