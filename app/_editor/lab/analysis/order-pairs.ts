import type { PairContribution } from '#nodes/editing/analysis/analyse-pairs.ts';

/** Pairs by how far the direction would turn without them, the farthest first. */
export function orderPairs(pairs: readonly PairContribution[]): readonly PairContribution[] {
  // Where one pair is all there is, nothing is left without it: that is the farthest.
  const kept = ({ without }: PairContribution) => without?.cosine ?? -1;
  return pairs.toSorted((one, other) => kept(one) - kept(other));
}
