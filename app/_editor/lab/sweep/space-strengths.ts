/** So many strengths from one to another, in equal steps, to two digits. */
export function spaceStrengths(range: {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}): readonly number[] {
  const { from, to, count } = range;
  const step = count > 1 ? (to - from) / (count - 1) : 0;
  const spaced = Array.from(
    { length: count },
    (_, at) => Math.round((from + at * step) * 100) / 100,
  );
  return [...new Set(spaced)];
}
