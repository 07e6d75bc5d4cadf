import type { PackPrecision } from '#server/packs/pack-manifest.ts';

/**
 * Best first for a processor: four bits are read fastest where memory is the limit, and half precision
 * is widened before every product.
 */
const forProcessor: readonly PackPrecision[] = ['q4', 'fp32', 'q8', 'q4f16', 'fp16'];

/** The precision to run of those that a pack has. */
export function choosePrecision(
  present: PackPrecision | readonly PackPrecision[],
  preferred: readonly PackPrecision[] = forProcessor,
): PackPrecision {
  if (typeof present === 'string') return present;
  const best = preferred.find((precision) => present.includes(precision)) ?? present[0];
  if (!best) throw new RangeError('a pack without any precision');
  return best;
}
