import type { Tensor } from '#nodes/contract/ports.ts';
import { assertSameDims } from './assert-same-dims.ts';

/** How far two tensors of the same dims are apart: the root of the mean squared difference. */
export function rootMeanSquareDifference(one: Tensor, other: Tensor): number {
  assertSameDims(one, other);
  let squares = 0;
  for (const [at, value] of one.data.entries()) squares += (value - (other.data[at] ?? 0)) ** 2;
  return Math.sqrt(squares / one.data.length);
}
