import type { Tensor } from '#nodes/contract/ports.ts';

/**
 * Refuses latents that have run away, as they do when a gradient step is far too long.
 *
 * @param where names the loop and the step for the person who reads the error
 * @throws RangeError when a value is infinite or not a number
 */
export function assertFinite(tensor: Tensor, where: string): void {
  if (!tensor.data.every(Number.isFinite)) {
    throw new RangeError(`The latents stopped being finite numbers in ${where}.`);
  }
}
