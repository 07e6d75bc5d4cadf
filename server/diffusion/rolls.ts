import { createRandom } from './random.ts';

/** Says by how many cells to roll a plane of `side` cells: 1 to side/2 - 1. */
export type Rolls = (side: number) => number;

/**
 * Draws rolls from a seed, evenly from 1 to side/2 - 1. A roll of 0 would punish the variance itself.
 *
 * @throws RangeError (when drawn) for a side below 4, which has no such roll
 */
export function seededRolls(seed: number): Rolls {
  const random = createRandom(seed);
  return (side) => {
    const choices = Math.floor(side / 2) - 1;
    if (choices < 1) throw new RangeError(`A plane of side ${side} is too small to roll.`);
    return 1 + Math.floor(random() * choices);
  };
}

/**
 * Plays back rolls in the order they were recorded.
 *
 * @throws RangeError (when drawn) past the last one
 */
export function recordedRolls(rolls: readonly number[]): Rolls {
  const rest = rolls.values();
  return () => {
    const { value } = rest.next();
    if (value === undefined) throw new RangeError(`Only ${rolls.length} rolls were recorded.`);
    return value;
  };
}
