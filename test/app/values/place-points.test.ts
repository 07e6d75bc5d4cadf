import { expect, it } from 'vitest';
import { placePoints } from '#app/_editor/values/traces/place-points.ts';

it('spreads a line over its box, high values at the top', () => {
  expect(placePoints([0, 10, 5], { low: 0, high: 10 })).toBe('0.00,98.00 50.00,2.00 100.00,50.00');
});

it('draws a level line where all values are equal, and leaves out what is no number', () => {
  expect(placePoints([3, Number.NaN, 3], { low: 3, high: 3 })).toBe('0.00,98.00 100.00,98.00');
});
