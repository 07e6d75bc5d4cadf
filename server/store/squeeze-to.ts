import { AppError } from '#nodes/contract/errors.ts';
import type { Tensor } from '#nodes/contract/ports.ts';

/**
 * The same tensor with as many dims as wanted: leading ones are added or dropped, nothing else.
 *
 * @throws AppError value/wrong-shape
 */
export function squeezeTo(tensor: Tensor, rank: number, name: string): Tensor {
  const surplus = tensor.dims.length - rank;
  if (surplus < 0) return { ...tensor, dims: [...Array(-surplus).fill(1), ...tensor.dims] };
  if (tensor.dims.slice(0, surplus).every((size) => size === 1)) {
    return { ...tensor, dims: tensor.dims.slice(surplus) };
  }
  throw new AppError(
    'value/wrong-shape',
    `A ${name} has ${rank} dims; this one has the shape [${tensor.dims.join(', ')}].`,
    { details: { dims: tensor.dims, rank } },
  );
}
