import type { Tensor } from '#nodes/contract/ports.ts';
import { type Carry, carryLatents } from './carry-latents.ts';
import type { EditStrategy } from './edit-strategy.ts';
import { guideNoise } from './guide-noise.ts';
import { type PlainEdit, plainEdit } from './plain-edit.ts';
import { rootMeanSquareDifference } from './root-mean-square-difference.ts';
import { splitRows } from './split-rows.ts';
import { stackRows } from './stack-rows.ts';
import { stackContexts, stackPosition } from './three-rows.ts';
import { toNoise } from './to-noise.ts';

/**
 * Asks a UNet about three rows [reference, negative, edited] and how the attention of the last two
 * would come closer to the reference's.
 *
 * A row's loss is the sum over cross-attention layers of ‖its maps - the reference's maps‖² divided
 * by twice the number of heads, whatever the number of rows in a call.
 *
 * @param latents  [3, channels, height, width]
 * @param contexts [3, tokens, width]
 */
export type ReferenceAndGradient = (
  latents: Tensor,
  timestep: number,
  contexts: Tensor,
) => Promise<{
  /** What the UNet writes for the reference row, [1, channels, height, width]. */
  readonly output: Tensor;
  readonly losses: readonly [negative: number, edited: number];
  /** Of each row's loss by its own latents, [2, channels, height, width]. */
  readonly gradient: Tensor;
  /** Where the tokens act in each row, before anything moves: [3, pixels, tokens]. */
  readonly maps: Tensor | null;
  /** Sample-forwards it took. */
  readonly unetCalls: number;
}>;

export type GuidedEdit = PlainEdit & {
  /** η: how far to go down the gradient. */
  readonly stepSize: number;
  readonly carry: Carry;
  readonly referenceAndGradient: ReferenceAndGradient;
};

/**
 * Edits with cross-attention guidance: before each step the latents move so that attention stays
 * where it was in the reference. With a step size of 0 this is the plain edit.
 *
 * @see https://arxiv.org/abs/2302.03027 section 3.3
 */
export function guidedEdit(edit: GuidedEdit): EditStrategy {
  if (edit.stepSize === 0) return plainEdit(edit);
  const { schedule, contexts, guidance, stepSize, carry } = edit;
  const allContexts = stackContexts(contexts);
  const editContexts = stackRows([contexts.negative, contexts.edited]);
  return async (position) => {
    const { reference, timestep } = position;
    const answer = await edit.referenceAndGradient(stackPosition(position), timestep, allContexts);
    const gradients = splitPair(answer.gradient);
    const stepped = carryLatents(carry, position.latents, gradients, stepSize);

    const pair = stackRows([stepped.negative, stepped.edited]);
    const output = await edit.predict(pair, timestep, editContexts);
    const noise = splitPair(toNoise(schedule, { output, latents: pair, timestep }));
    return {
      referenceNoise: toNoise(schedule, { output: answer.output, latents: reference, timestep }),
      latents: stepped.carried,
      noise: guideNoise(noise.negative, noise.edited, guidance),
      losses: answer.losses,
      update: rootMeanSquareDifference(stepped.carried, position.latents),
      maps: answer.maps,
      unetCalls: answer.unetCalls + 2,
      backwardCalls: 2,
    };
  };
}

function splitPair(tensor: Tensor): { negative: Tensor; edited: Tensor } {
  const [negative, edited, ...more] = splitRows(tensor);
  if (!negative || !edited || more.length > 0) {
    throw new RangeError(`Expected 2 rows (negative, edited), got [${tensor.dims}].`);
  }
  return { negative, edited };
}
