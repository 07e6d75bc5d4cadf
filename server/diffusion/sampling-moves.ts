import { levelAt } from './level-at.ts';
import type { NoiseSchedule } from './noise-schedule.ts';
import { timestepSpacing } from './timestep-spacing.ts';
import { timestepsFor } from './timesteps-for.ts';

/** One step of a walk: ask the model at `timestep`, then go from one noise level to another. */
export type Move = { readonly timestep: number; readonly from: number; readonly to: number };

/** Plans the walk from noise to a picture. */
export function samplingMoves(schedule: NoiseSchedule, steps: number): Move[] {
  const spacing = timestepSpacing(schedule, steps);
  return timestepsFor(schedule, steps)
    .reverse()
    .map((timestep) => ({
      timestep,
      from: levelAt(schedule, timestep),
      to: levelAt(schedule, timestep - spacing),
    }));
}
