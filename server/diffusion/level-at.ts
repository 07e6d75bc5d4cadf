import type { NoiseSchedule } from './noise-schedule.ts';

/**
 * Looks up the noise level ᾱ at a training timestep; below the first one latents are finished.
 *
 * @throws RangeError past the last timestep
 */
export function levelAt(schedule: NoiseSchedule, timestep: number): number {
  if (timestep < 0) return schedule.finalLevel;
  const level = schedule.levels[timestep];
  if (level === undefined) {
    throw new RangeError(`No timestep ${timestep} in a schedule of ${schedule.levels.length}.`);
  }
  return level;
}
