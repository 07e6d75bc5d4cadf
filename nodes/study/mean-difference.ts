import type { Image } from '#nodes/contract/ports.ts';

/** Mean absolute difference (L1) of two pictures of one size, as a share of the full range, 0..1. */
export function measureMeanDifference(first: Image, second: Image): number {
  let sum = 0;
  for (let at = 0; at < first.data.length; at += 1) {
    sum += Math.abs((first.data[at] ?? 0) - (second.data[at] ?? 0));
  }
  return sum / first.data.length / 255;
}
