import type { Image, Mask } from '#nodes/contract/ports.ts';

/** What equal pictures get: a figure that JSON can hold in place of infinity, dB. */
export const equalPsnr = 100;

/**
 * Peak signal-to-noise ratio of two pictures of one size, in dB; 100 when equal.
 *
 * @param where only pixels whose mask value is 0 count, when given (the outside of an edit)
 */
export function measurePsnr(first: Image, second: Image, where?: Mask): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < first.data.length; at += 1) {
    if (where?.data[Math.floor(at / 3)]) continue;
    const difference = (first.data[at] ?? 0) - (second.data[at] ?? 0);
    sum += difference * difference;
    count += 1;
  }
  if (sum === 0) return equalPsnr;
  return Math.min(equalPsnr, 10 * Math.log10((255 * 255 * count) / sum));
}
