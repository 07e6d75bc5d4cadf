import { expect } from 'vitest';

/** Expects numbers to agree one by one within an absolute tolerance. */
export function expectClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
): void {
  expect(actual.length).toBe(expected.length);
  const off = Array.from(actual, (value, i) => Math.abs(value - (expected[i] ?? Number.NaN)));
  const worst = Math.max(...off);
  expect(worst, `got ${Array.from(actual)}, wanted ${Array.from(expected)}`).toBeLessThanOrEqual(
    tolerance,
  );
}
