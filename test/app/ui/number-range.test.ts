import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber, snapToRange } from '#app/_ui/number-range.ts';

describe('snapToRange', () => {
  it('counts steps from the smallest value and leaves no binary dust', () => {
    expect(snapToRange(0.31, { min: 0.1, max: 1, step: 0.1 })).toBe(0.3);
    expect(snapToRange(7, { min: 1, max: 15, step: 4 })).toBe(9);
    expect(snapToRange(3e-7, { step: 1e-7 })).toBe(3e-7);
  });

  it('stays within the ends, and on them once there', () => {
    const ends = fc.record({
      min: fc.integer({ min: -99, max: 0 }),
      max: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), ends, (value, range) => {
        const snapped = snapToRange(value, { ...range, step: 0.25 });
        expect(snapped).toBeGreaterThanOrEqual(range.min);
        expect(snapped).toBeLessThanOrEqual(range.max);
        expect(snapToRange(snapped, { ...range, step: 0.25 })).toBe(snapped);
      }),
    );
  });
});

describe('parseNumber', () => {
  it('reads a comma, a point and a real minus sign', () => {
    expect(['1,5', ' 1.5 ', '−3'].map(parseNumber)).toEqual([1.5, 1.5, -3]);
  });

  it('refuses what is no number', () => {
    expect(['', ' ', 'ten', '1.2.3', 'Infinity'].map(parseNumber)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
