import { AppError } from '#nodes/contract/errors.ts';

type Sized = { readonly width: number; readonly height: number };

/**
 * Makes sure that two pictures or masks can be laid over each other.
 *
 * @throws AppError value/wrong-shape that names both sizes
 */
export function requireSameSize(first: Sized, second: Sized, what: string): void {
  if (first.width === second.width && first.height === second.height) return;
  throw new AppError(
    'value/wrong-shape',
    `${what} must have the same size, but one is ${first.width}×${first.height} and the other ${second.width}×${second.height} pixels.`,
    { details: { first: [first.width, first.height], second: [second.width, second.height] } },
  );
}
