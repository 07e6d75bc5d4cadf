import type { Tensor } from '#nodes/contract/ports.ts';

/**
 * Takes out of attention maps what is worth keeping: the reference's and the edit's, without padding.
 *
 * @param maps   of the [reference, negative, edited] row, [3, pixels, all tokens]
 * @param tokens how many to keep, from the first
 * @returns      [2, pixels, tokens]
 * @throws RangeError when there are fewer tokens
 */
export function pickMaps({ dims, data }: Tensor, tokens: number): Tensor {
  const [, pixels = 0, all = 0] = dims;
  if (tokens > all) throw new RangeError(`There are maps of ${all} tokens, not of ${tokens}.`);
  const picked = new Float32Array(2 * pixels * tokens);
  for (const [place, row] of [0, 2].entries()) {
    for (let pixel = 0; pixel < pixels; pixel += 1) {
      const from = (row * pixels + pixel) * all;
      picked.set(data.subarray(from, from + tokens), (place * pixels + pixel) * tokens);
    }
  }
  return { dims: [2, pixels, tokens], data: picked };
}
