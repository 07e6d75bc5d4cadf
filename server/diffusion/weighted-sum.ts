import type { Tensor } from '#nodes/contract/ports.ts';
import { assertSameDims } from './assert-same-dims.ts';

/**
 * Computes a*x + b*y, element by element.
 *
 * Each element is computed in float64 and rounded once, to the element type of x.
 *
 * @throws RangeError when the dims differ
 */
export function weightedSum(a: number, x: Tensor, b: number, y: Tensor): Tensor {
  assertSameDims(x, y);
  const data = x.data.map((value, i) => a * value + b * (y.data[i] as number)); // same dims, same length
  return { dims: x.dims, data };
}
