import type { Tensor } from '#nodes/contract/ports.ts';
import { assertFinite } from './assert-finite.ts';
import { cleanEstimate } from './clean-estimate.ts';
import { ddimStep } from './ddim-step.ts';
import { guideNoise } from './guide-noise.ts';
import type { NoiseSchedule } from './noise-schedule.ts';
import type { Predict } from './predict.ts';
import { samplingMoves } from './sampling-moves.ts';
import { splitRows } from './split-rows.ts';
import { stackRows } from './stack-rows.ts';
import { toNoise } from './to-noise.ts';

export type SamplingWalk = {
  readonly schedule: NoiseSchedule;
  readonly steps: number;
  /** Where the walk begins, [1, channels, height, width]. */
  readonly noise: Tensor;
  /** The caption's embedding, [1, tokens, width]. */
  readonly context: Tensor;
  readonly predict: Predict;
  /** Classifier-free guidance away from a negative prompt's embedding; without it w = 1. */
  readonly guidance?: { readonly negative: Tensor; readonly scale: number } | undefined;
};

export type SamplingStep = {
  /** Counts from 1 to `total`. */
  readonly step: number;
  readonly total: number;
  readonly timestep: number;
  /** After this step; those of the last step are finished. */
  readonly latents: Tensor;
  /** What the finished latents look like from here. */
  readonly clean: Tensor;
  /** Sample-forwards of this step. */
  readonly unetCalls: number;
};

/**
 * Walks noise to a picture's latents with deterministic DDIM.
 *
 * @throws RangeError when the steps do not fit the schedule
 */
export async function* sampleLatents(walk: SamplingWalk): AsyncGenerator<SamplingStep> {
  const moves = samplingMoves(walk.schedule, walk.steps);
  let latents = walk.noise;
  for (const [index, { timestep, from, to }] of moves.entries()) {
    const seen = await predictNoise(walk, latents, timestep);
    const clean = cleanEstimate(latents, seen.noise, from);
    latents = ddimStep(latents, seen.noise, from, to);
    assertFinite(latents, `sampling step ${index + 1} of ${moves.length}`);
    const { unetCalls } = seen;
    yield { step: index + 1, total: moves.length, timestep, latents, clean, unetCalls };
  }
}

async function predictNoise(
  { schedule, context, predict, guidance }: SamplingWalk,
  latents: Tensor,
  timestep: number,
): Promise<{ noise: Tensor; unetCalls: number }> {
  const rows = latents.dims[0] ?? 1;
  if (!guidance) {
    const output = await predict(latents, timestep, context);
    return { noise: toNoise(schedule, { output, latents, timestep }), unetCalls: rows };
  }
  const both = stackRows([latents, latents]);
  const output = await predict(both, timestep, stackRows([guidance.negative, context]));
  const halves = splitRows(toNoise(schedule, { output, latents: both, timestep }));
  const negative = stackRows(halves.slice(0, rows));
  const wanted = stackRows(halves.slice(rows));
  return { noise: guideNoise(negative, wanted, guidance.scale), unetCalls: 2 * rows };
}
