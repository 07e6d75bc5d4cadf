/**
 * Makes a source of uniform random numbers in [0, 1) that a seed decides entirely.
 *
 * The algorithm is mulberry32: a counter stepped by 0x6D2B79F5 (mod 2³²) and mixed by two
 * xor-shift-multiply rounds. Quick and even enough for choosing rolls; not for secrets.
 *
 * @param seed a safe integer; its halves of 32 bits are folded together
 * @throws RangeError when the seed is not a safe integer
 */
export function createRandom(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed is a whole number, got ${seed}.`);
  let state = (seed ^ Math.floor(seed / 2 ** 32)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
