import type { NoiseSchedule } from './noise-schedule.ts';
import { timestepSpacing } from './timestep-spacing.ts';

/**
 * Lists the training timesteps at which the model is asked, from little noise to much.
 *
 * @throws RangeError when the steps do not fit the schedule
 */
export function timestepsFor(schedule: NoiseSchedule, steps: number): number[] {
  const spacing = timestepSpacing(schedule, steps);
  const last = (steps - 1) * spacing + schedule.stepsOffset;
  if (last >= schedule.levels.length) {
    throw new RangeError(`${steps} steps would end at timestep ${last}, past the schedule.`);
  }
  return Array.from({ length: steps }, (_, i) => i * spacing + schedule.stepsOffset);
}
