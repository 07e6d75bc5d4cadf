import { notePairs } from '#nodes/doctor/pairs/note-pairs.ts';
import type { PairNote } from '#nodes/doctor/pairs/pair-note.ts';

/** A pair of captions and the request that it answers. */
export type NotedPair = {
  readonly instruction: string;
  readonly before: string;
  readonly after: string;
};

/** How many pairs get a note of a kind. */
export function countNoted(pairs: readonly NotedPair[], kind: PairNote['kind']): number {
  return pairs.filter((pair) => {
    const [notes = []] = notePairs([pair], pair.instruction);
    return notes.some((note) => note.kind === kind);
  }).length;
}
