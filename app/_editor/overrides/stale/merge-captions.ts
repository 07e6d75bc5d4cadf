import type { Captions } from '#nodes/contract/ports.ts';

/** Captions of which each is the new one, or mine where its place is taken; a place that one side lacks can be left out. */
export function mergeCaptions(
  theirs: Captions,
  mine: Captions,
  taken: ReadonlySet<number>,
): Captions {
  const count = Math.max(theirs.length, mine.length);
  return Array.from({ length: count }, (_, at) => (taken.has(at) ? mine[at] : theirs[at])).filter(
    (one) => one !== undefined,
  );
}
