import { expect, test } from 'vitest';
import { shotSets } from '#nodes/language/shot-sets.ts';

test.each(Object.entries(shotSets))(
  '%s: 25 different examples that a parser can read',
  (_, shots) => {
    expect(shots).toHaveLength(25);
    expect(new Set(shots.map(({ instruction }) => instruction)).size).toBe(25);
    for (const { before, after } of shots) {
      expect(after).toHaveLength(before.length);
      expect(before.length).toBeGreaterThan(0);
      for (const [at, caption] of before.entries()) {
        expect(after[at]).not.toBe(caption);
        expect(caption).not.toMatch(/[:\n]|transformation/i); // would end a caption early
        expect(after[at]).not.toMatch(/[:\n]|transformation/i);
      }
    }
  },
);
