import { AppError } from '#nodes/contract/errors.ts';
import type { Tensor } from '#nodes/contract/ports.ts';

/**
 * Makes sure that a tensor from outside has the dims that its pack works with, and numbers only.
 *
 * @param wanted null where any size from 1 will do
 * @throws AppError value/wrong-shape with the dims that were expected; value/invalid
 */
export function requireDims(
  { dims, data }: Tensor,
  wanted: readonly (number | null)[],
  of: { readonly type: string; readonly pack: string },
): void {
  const fits =
    dims.length === wanted.length &&
    dims.every((size, at) => size > 0 && (wanted[at] ?? size) === size);
  if (!fits) {
    const words = wanted.map((size) => size ?? 'any').join(', ');
    throw new AppError(
      'value/wrong-shape',
      `The ${of.type} of the pack "${of.pack}" has the dims [${words}]; this one has [${dims.join(', ')}].`,
      { details: { expected: wanted, found: dims } },
    );
  }
  if (data.every(Number.isFinite)) return;
  throw new AppError('value/invalid', `The ${of.type} holds values that are no numbers.`);
}
