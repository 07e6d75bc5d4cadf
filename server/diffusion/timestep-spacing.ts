import type { NoiseSchedule } from './noise-schedule.ts';

/**
 * Tells how many training timesteps one step covers ("leading" spacing: rounded down).
 *
 * @throws RangeError unless steps is a whole number from 1 to the number of training timesteps
 */
export function timestepSpacing({ levels }: NoiseSchedule, steps: number): number {
  if (!Number.isInteger(steps) || steps < 1 || steps > levels.length) {
    throw new RangeError(`Expected 1 to ${levels.length} steps, got ${steps}.`);
  }
  return Math.floor(levels.length / steps);
}
