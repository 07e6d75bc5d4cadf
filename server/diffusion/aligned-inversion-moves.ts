import type { NoiseSchedule } from './noise-schedule.ts';
import { type Move, samplingMoves } from './sampling-moves.ts';

/**
 * Plans the walk from a picture to noise that visits the levels of sampling in reverse.
 *
 * The model is asked at the timestep that the step goes to, as in diffusers' DDIMInverseScheduler.
 */
export function alignedInversionMoves(schedule: NoiseSchedule, steps: number): Move[] {
  return samplingMoves(schedule, steps)
    .reverse()
    .map(({ timestep, from, to }) => ({ timestep, from: to, to: from }));
}
