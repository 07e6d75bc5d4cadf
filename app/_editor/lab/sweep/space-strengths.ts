import { spaceValues } from '#nodes/contract/vary-param.ts';

/** So many strengths from one to another, in equal steps, to two digits. */
export function spaceStrengths(range: {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}): readonly number[] {
  const spaced = spaceValues(range.from, range.to, range.count);
  return [...new Set(spaced.map((value) => Math.round(value * 100) / 100))];
}
