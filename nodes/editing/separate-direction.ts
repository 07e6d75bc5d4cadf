import { AppError } from '#nodes/contract/errors.ts';
import type { Direction } from '#nodes/contract/ports.ts';
import { removeParallel } from './remove-parallel.ts';

/** Whether a direction is one long vector, or each token's part is a vector by itself. */
export type SeparationScope = 'all-tokens' | 'each-token';

/**
 * A direction without its share of others: at right angles to each of them.
 *
 * @param others each [tokens, width] like the direction, row-major
 * @throws AppError value/wrong-shape when one has another number of values
 */
export function separateDirection(
  { pack, tensor }: Direction,
  others: readonly ArrayLike<number>[],
  scope: SeparationScope,
): Direction {
  const { dims, data } = tensor;
  if (others.some((other) => other.length !== data.length)) {
    throw new AppError(
      'value/wrong-shape',
      `What a direction is kept apart from has to have its dims, [${dims.join('×')}].`,
      { details: { expected: dims } },
    );
  }
  const length = scope === 'each-token' ? (dims[1] ?? 0) : data.length;
  const rest = new Float32Array(data.length);
  for (let start = 0; start < data.length; start += length) {
    const part = (values: ArrayLike<number>) =>
      Float64Array.from({ length }, (_, at) => values[start + at] ?? 0);
    rest.set(removeParallel(part(data), others.map(part)), start);
  }
  return { pack, tensor: { dims, data: rest } };
}
