import type { Tensor } from '#nodes/contract/ports.ts';
import { assertSameDims } from './assert-same-dims.ts';

/**
 * Puts two latents together by a mask that all channels share.
 *
 * @param mask   [1, 1, height, width]: 1 takes `inside`, 0 takes `outside`, between mixes
 * @param inside [1, channels, height, width]; `outside` has the same dims
 * @throws RangeError when the dims do not fit
 */
export function blendLatents(mask: Tensor, inside: Tensor, outside: Tensor): Tensor {
  assertSameDims(inside, outside);
  const area = mask.data.length;
  if (
    mask.dims.slice(-2).join() !== inside.dims.slice(-2).join() ||
    inside.data.length % area !== 0
  ) {
    throw new RangeError(`A mask of [${mask.dims}] does not fit latents of [${inside.dims}].`);
  }
  const data = inside.data.map((value, i) => {
    const share = mask.data[i % area] as number; // i % area is an index of the mask
    return share * value + (1 - share) * (outside.data[i] as number); // same dims, same length
  });
  return { dims: inside.dims, data };
}
