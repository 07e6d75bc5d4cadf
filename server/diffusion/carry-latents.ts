import type { Tensor } from '#nodes/contract/ports.ts';
import { weightedSum } from './weighted-sum.ts';

/** Whose latents the edit goes on from after a gradient step. */
export type Carry = 'source' | 'edited' | 'mean' | 'shared';

/** The latents that each row is asked about after the gradient step, and those carried on. */
export type Carried = {
  readonly negative: Tensor;
  readonly edited: Tensor;
  readonly carried: Tensor;
};

/**
 * Takes one gradient step on the attention loss and picks the latents to go on from.
 *
 * Both rows start at the same latents. With "shared" they make one step together, down the sum of
 * their gradients; otherwise each makes its own and is asked about where it stands, and the
 * negative row ("source", the authors' rule), the edited row or the mean of both is carried on.
 *
 * @param gradients of the [negative, edited] row, same dims as the latents
 */
export function carryLatents(
  carry: Carry,
  latents: Tensor,
  gradients: { readonly negative: Tensor; readonly edited: Tensor },
  stepSize: number,
): Carried {
  if (carry === 'shared') {
    const both = weightedSum(1, gradients.negative, 1, gradients.edited);
    const shared = weightedSum(1, latents, -stepSize, both);
    return { negative: shared, edited: shared, carried: shared };
  }
  const negative = weightedSum(1, latents, -stepSize, gradients.negative);
  const edited = weightedSum(1, latents, -stepSize, gradients.edited);
  switch (carry) {
    case 'source':
      return { negative, edited, carried: negative };
    case 'edited':
      return { negative, edited, carried: edited };
    case 'mean':
      return { negative, edited, carried: weightedSum(0.5, negative, 0.5, edited) };
  }
}
