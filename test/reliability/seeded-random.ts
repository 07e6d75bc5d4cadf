/** Randomness that a seed repeats. */
export type SeededRandom = {
  /** At least `from`, below `to`. */
  between(from: number, to: number): number;
  pick<T>(choices: readonly T[]): T;
};

/** Starts a sequence (mulberry32). @param seed any 32 bits */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    between: (from, to) => Math.floor(from + next() * (to - from)),
    pick(choices) {
      const chosen = choices[Math.floor(next() * choices.length)];
      if (chosen === undefined) throw new RangeError('There is nothing to pick from.');
      return chosen;
    },
  };
}
