/** Where the captions end, and how much of a direction lies beyond. */
export type PaddingReach = {
  /** The first position that no caption reaches. */
  readonly from: number;
  /** Share of the direction's squared length there, 0..1. */
  readonly share: number;
};

/**
 * How much of a direction lies in padding, where no caption has a word.
 *
 * @param tokenNorms   length of the direction at each token
 * @param tokenCounts  tokens of every caption, before and after
 */
export function measurePadding(
  tokenNorms: ArrayLike<number>,
  tokenCounts: readonly number[],
): PaddingReach {
  const from = Math.min(Math.max(0, ...tokenCounts), tokenNorms.length);
  const squares = Array.from(tokenNorms, (norm) => norm * norm);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const total = sum(squares);
  return { from, share: total > 0 ? sum(squares.slice(from)) / total : 0 };
}
