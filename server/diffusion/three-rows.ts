import type { Tensor } from '#nodes/contract/ports.ts';
import type { EditContexts, EditPosition } from './edit-strategy.ts';
import { splitRows } from './split-rows.ts';
import { stackRows } from './stack-rows.ts';

/** The rows of an edit, in the order in which models get them: [reference, negative, edited]. */
export type ThreeRows = {
  readonly reference: Tensor;
  readonly negative: Tensor;
  readonly edited: Tensor;
};

/** Stacks the latents of an edit's rows; negative and edited row start from the same ones. */
export function stackPosition({ reference, latents }: EditPosition): Tensor {
  return stackRows([reference, latents, latents]);
}

/** Stacks the contexts of an edit's rows. */
export function stackContexts({ reference, negative, edited }: EditContexts): Tensor {
  return stackRows([reference, negative, edited]);
}

/**
 * Takes a model's answer for an edit's rows apart.
 *
 * @throws RangeError unless there are exactly three rows
 */
export function splitThreeRows(tensor: Tensor): ThreeRows {
  const [reference, negative, edited, ...more] = splitRows(tensor);
  if (!reference || !negative || !edited || more.length > 0) {
    throw new RangeError(`Expected 3 rows (reference, negative, edited), got [${tensor.dims}].`);
  }
  return { reference, negative, edited };
}
