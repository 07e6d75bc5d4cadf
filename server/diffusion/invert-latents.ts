import type { InversionSchedule, Tensor } from '#nodes/contract/ports.ts';
import { alignedInversionMoves } from './aligned-inversion-moves.ts';
import { assertFinite } from './assert-finite.ts';
import { authorsInversionMoves } from './authors-inversion-moves.ts';
import { ddimStep } from './ddim-step.ts';
import type { NoiseSchedule } from './noise-schedule.ts';
import type { Predict } from './predict.ts';
import type { Move } from './sampling-moves.ts';
import { type Statistics, statistics } from './statistics.ts';
import { toNoise } from './to-noise.ts';

export type InversionWalk = {
  readonly schedule: NoiseSchedule;
  readonly steps: number;
  readonly spacing: InversionSchedule;
  /** Extra fixed-point iterations a step; 0 = plain DDIM inversion. */
  readonly iterations: number;
  /** The picture's latents, [rows, channels, height, width]. */
  readonly start: Tensor;
  /** The caption's embedding, [rows, tokens, width]. */
  readonly context: Tensor;
  readonly predict: Predict;
  /** Changes each predicted noise before it is used. */
  readonly regularise?: ((noise: Tensor) => Tensor) | undefined;
};

export type InversionStep = {
  /** Counts from 1 to `total`. */
  readonly step: number;
  readonly total: number;
  readonly timestep: number;
  /** After this step; those of the last step are the inversion's noise. */
  readonly latents: Tensor;
  /** Of the noise as the model predicted it last in this step, before the regulariser. */
  readonly predicted: Statistics;
  /** Sample-forwards of this step. */
  readonly unetCalls: number;
};

/**
 * Walks a picture's latents back to the noise they would be sampled from, without guidance.
 *
 * With iterations the noise is predicted again where the step ended, which makes each step agree
 * better with the sampling step that has to undo it.
 *
 * @throws RangeError when the steps do not fit, or iterations are asked of the authors' spacing,
 *   whose timesteps do not belong to the ends of its steps
 * @see https://arxiv.org/abs/2309.04907 (fixed-point inversion)
 */
export async function* invertLatents(walk: InversionWalk): AsyncGenerator<InversionStep> {
  const moves = inversionMoves(walk);
  let latents = walk.start;
  for (const [index, move] of moves.entries()) {
    const step = await moveUp(walk, move, latents);
    latents = step.latents;
    assertFinite(latents, `inversion step ${index + 1} of ${moves.length}`);
    yield {
      step: index + 1,
      total: moves.length,
      timestep: move.timestep,
      latents,
      predicted: statistics(step.predicted),
      unetCalls: (walk.iterations + 1) * (walk.start.dims[0] ?? 1),
    };
  }
}

function inversionMoves({ schedule, steps, spacing, iterations }: InversionWalk): Move[] {
  if (!Number.isInteger(iterations) || iterations < 0) {
    throw new RangeError(`Expected 0 or more fixed-point iterations, got ${iterations}.`);
  }
  if (spacing === 'aligned') return alignedInversionMoves(schedule, steps);
  if (iterations > 0) {
    throw new RangeError('Fixed-point iterations need the aligned spacing of timesteps.');
  }
  return authorsInversionMoves(schedule, steps);
}

async function moveUp(
  { schedule, iterations, context, predict, regularise }: InversionWalk,
  { timestep, from, to }: Move,
  start: Tensor,
): Promise<{ latents: Tensor; predicted: Tensor }> {
  const moveFrom = async (seen: Tensor) => {
    const output = await predict(seen, timestep, context);
    const predicted = toNoise(schedule, { output, latents: seen, timestep });
    const noise = regularise?.(predicted) ?? predicted;
    return { latents: ddimStep(start, noise, from, to), predicted };
  };
  let end = await moveFrom(start);
  for (let i = 0; i < iterations; i++) end = await moveFrom(end.latents);
  return end;
}
