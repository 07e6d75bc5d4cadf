import type { Tensor } from '#nodes/contract/ports.ts';

/** After less before, one row a pair. */
function differencesOf(before: Tensor, after: Tensor): Float64Array[] {
  const [count = 0, ...rest] = after.dims;
  const size = rest.reduce((product, dim) => product * dim, 1);
  return Array.from({ length: count }, (_, pair) =>
    Float64Array.from({ length: size }, (__, at) => {
      const place = pair * size + at;
      return (after.data[place] ?? 0) - (before.data[place] ?? 0);
    }),
  );
}

const dot = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** 0 where one of both is nothing. */
function cosine(a: Float64Array, b: Float64Array): number {
  const lengths = Math.sqrt(dot(a, a) * dot(b, b));
  return lengths === 0 ? 0 : dot(a, b) / lengths;
}

/**
 * How far pairs of captions point the same way: the mean cosine between their differences.
 *
 * @param before [pairs, tokens, width]; `after` has the same dims
 * @returns      -1..1; null with fewer than two pairs, or when the sides differ in number
 */
export function measurePairCosine(before: Tensor, after: Tensor): number | null {
  if (before.dims.join() !== after.dims.join()) return null;
  const pairs = differencesOf(before, after);
  const cosines = pairs.flatMap((first, at) =>
    pairs.slice(at + 1).map((second) => cosine(first, second)),
  );
  if (cosines.length === 0) return null;
  return cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
}
