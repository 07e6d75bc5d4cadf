import { levelAt } from './level-at.ts';
import type { NoiseSchedule } from './noise-schedule.ts';
import type { Move } from './sampling-moves.ts';
import { timestepSpacing } from './timestep-spacing.ts';
import { timestepsFor } from './timesteps-for.ts';

/**
 * Plans the walk from a picture to noise as pix2pix-zero's code takes it.
 *
 * It leaves out the first and the last timestep and sits one index too low, so it treats the
 * picture as slightly noisy and ends just short of where sampling begins.
 *
 * @throws RangeError for fewer than three steps, of which none would be left
 * @see https://github.com/pix2pixzero/pix2pix-zero src/utils/ddim_inv.py
 */
export function authorsInversionMoves(schedule: NoiseSchedule, steps: number): Move[] {
  if (steps < 3)
    throw new RangeError(`The authors' inversion needs 3 steps or more, got ${steps}.`);
  const spacing = timestepSpacing(schedule, steps);
  return timestepsFor(schedule, steps)
    .slice(1, -1)
    .map((timestep) => ({
      timestep,
      from: levelAt(schedule, timestep - 1),
      to: levelAt(schedule, timestep + spacing - 1),
    }));
}
