import { AppError } from '#nodes/contract/errors.ts';
import type { DeviceName } from './device-names.ts';
import { readMemory } from './read-memory.ts';

/** A guided step over all rows takes about this many times the weights it runs through. */
const TIMES_WEIGHTS = 8;
const GIB = 2 ** 30;

/**
 * The weights (bytes) up to which a UNet takes all rows of a step at once. Larger ones take them one
 * at a time, which needs less memory and more time.
 *
 * TACK_MEMORY says `low` (one at a time always), `normal` (never) or `auto`: on the processor, as far
 * as memory reaches.
 *
 * @param memory bytes there are
 * @throws AppError usage/invalid
 */
export function readRowLimit(
  env: Readonly<Record<string, string | undefined>>,
  device: DeviceName,
  memory = readMemory().totalBytes,
): number {
  const word = env['TACK_MEMORY'] || 'auto';
  switch (word) {
    case 'low':
      return 0;
    case 'normal':
      return Number.POSITIVE_INFINITY;
    case 'auto':
      return device === 'cpu'
        ? (Math.floor(memory / GIB) * GIB) / TIMES_WEIGHTS
        : Number.POSITIVE_INFINITY;
  }
  throw new AppError('usage/invalid', `TACK_MEMORY is '${word}': it can be auto, normal or low.`);
}
