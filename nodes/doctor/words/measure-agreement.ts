import type { PairChange } from './change-of-pair.ts';

/** Shared for all, 0..1; 1 when both change nothing. */
function likeness(first: readonly string[], second: readonly string[]): number {
  const all = new Set([...first, ...second]);
  if (all.size === 0) return 1;
  return [...all].filter((word) => first.includes(word) && second.includes(word)).length / all.size;
}

/**
 * How far pairs of captions agree on what changes: the mean likeness of the words gained, over every
 * two pairs. Words lost do not count, as captions may describe the picture in other words.
 *
 * @returns 0..1; null with fewer than two pairs
 */
export function measureAgreement(changes: readonly PairChange[]): number | null {
  const scores = changes.flatMap((first, at) =>
    changes.slice(at + 1).map((second) => likeness(first.gained, second.gained)),
  );
  if (scores.length === 0) return null;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
