import type { Tensor } from '#nodes/contract/ports.ts';
import { assertFinite } from './assert-finite.ts';
import { blendLatents } from './blend-latents.ts';
import { cleanEstimate } from './clean-estimate.ts';
import { ddimStep } from './ddim-step.ts';
import type { EditStrategy } from './edit-strategy.ts';
import type { NoiseSchedule } from './noise-schedule.ts';
import { samplingMoves } from './sampling-moves.ts';

export type EditWalk = {
  readonly schedule: NoiseSchedule;
  readonly steps: number;
  /** The inversion's noise, [1, channels, height, width]: where both walks begin. */
  readonly noise: Tensor;
  readonly strategy: EditStrategy;
  /** [1, 1, height, width]: 1 where the edit may act, 0 where the reference stays. */
  readonly mask?: Tensor | undefined;
};

export type EditStep = {
  /** Counts from 1 to `total`. */
  readonly step: number;
  readonly total: number;
  readonly timestep: number;
  /** Of the edit after this step; those of the last step are finished. */
  readonly latents: Tensor;
  /** Of the reference after this step. */
  readonly reference: Tensor;
  /** What the finished edit looks like from here. */
  readonly clean: Tensor;
  /** Attention loss of the negative and the edited row; empty where none is measured. */
  readonly losses: readonly number[];
  /** How far guidance moved the latents (root mean square) before this step; null where it moves none. */
  readonly update: number | null;
  /** Where the tokens act in the [reference, negative, edited] row, [3, pixels, tokens]; null where nothing tells. */
  readonly maps: Tensor | null;
  /** Sample-forwards of this step. */
  readonly unetCalls: number;
  /** Sample-backwards of this step. */
  readonly backwardCalls: number;
};

/**
 * Walks a reference and its edit from the same noise, side by side, step for step.
 *
 * The reference takes plain steps (w = 1, the inversion's caption); the strategy decides how the
 * edit takes its own. Outside the mask the edit is put back on the reference after every step.
 *
 * @throws RangeError when the steps do not fit the schedule or the latents run away
 * @see https://arxiv.org/abs/2302.03027 algorithm 1
 */
export async function* editLatents(walk: EditWalk): AsyncGenerator<EditStep> {
  const moves = samplingMoves(walk.schedule, walk.steps);
  let reference = walk.noise;
  let latents = walk.noise;
  for (const [index, { timestep, from, to }] of moves.entries()) {
    const found = await walk.strategy({ reference, latents, timestep });
    const { losses, update, maps, unetCalls, backwardCalls } = found;
    const clean = cleanEstimate(found.latents, found.noise, from);
    const cleanReference = cleanEstimate(reference, found.referenceNoise, from);
    reference = ddimStep(reference, found.referenceNoise, from, to);
    const moved = ddimStep(found.latents, found.noise, from, to);
    latents = walk.mask ? blendLatents(walk.mask, moved, reference) : moved;
    assertFinite(latents, `edit step ${index + 1} of ${moves.length}`);
    yield {
      step: index + 1,
      total: moves.length,
      timestep,
      latents,
      reference,
      clean: walk.mask ? blendLatents(walk.mask, clean, cleanReference) : clean,
      losses,
      update,
      maps,
      unetCalls,
      backwardCalls,
    };
  }
}
