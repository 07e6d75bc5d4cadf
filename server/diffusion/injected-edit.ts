import type { Tensor } from '#nodes/contract/ports.ts';
import type { EditStrategy } from './edit-strategy.ts';
import { editBy, type PlainEdit, plainEdit } from './plain-edit.ts';

/**
 * Asks a UNet about three rows [reference, negative, edited], the last two with some of the
 * reference's attention in place of their own.
 *
 * @returns what the UNet writes for all three rows, and where the tokens of each would act by
 *   itself, before the mixing: [3, pixels, tokens]
 */
export type PredictWithReference = (question: {
  /** [3, channels, height, width] */
  readonly latents: Tensor;
  readonly timestep: number;
  /** [3, tokens, width] */
  readonly contexts: Tensor;
  /** How much of the reference's attention the other rows get, 0 (none) to 1 (all). */
  readonly mix: number;
}) => Promise<{ readonly output: Tensor; readonly maps: Tensor | null }>;

export type InjectedEdit = PlainEdit & {
  readonly mix: number;
  readonly predictWithReference: PredictWithReference;
};

/**
 * Edits with the reference's attention mixed into the edit's: structure held without a gradient.
 *
 * @throws RangeError unless mix is between 0 and 1
 * @see https://arxiv.org/abs/2208.01626 (attention injection)
 */
export function injectedEdit({ mix, predictWithReference, ...plain }: InjectedEdit): EditStrategy {
  if (!(mix >= 0 && mix <= 1)) throw new RangeError(`Expected a mix from 0 to 1, got ${mix}.`);
  if (mix === 0) return plainEdit(plain);
  return editBy(plain, (latents, timestep, contexts) =>
    predictWithReference({ latents, timestep, contexts, mix }),
  );
}
