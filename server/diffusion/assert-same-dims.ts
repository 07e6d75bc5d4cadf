import type { Tensor } from '#nodes/contract/ports.ts';

/**
 * Refuses tensors that cannot be combined element by element.
 *
 * @throws RangeError when the dims differ
 */
export function assertSameDims(x: Tensor, y: Tensor): void {
  if (x.dims.length !== y.dims.length || x.dims.some((dim, axis) => dim !== y.dims[axis])) {
    throw new RangeError(`Expected equal dims, got [${x.dims}] and [${y.dims}].`);
  }
}
