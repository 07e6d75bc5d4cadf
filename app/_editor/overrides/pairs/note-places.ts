import { notePairs } from '#nodes/doctor/pairs/note-pairs.ts';
import type { PairNote } from '#nodes/doctor/pairs/pair-note.ts';
import { countPairs, type Pairs } from './change-pairs.ts';

/** What tells against each pair of two lists; nothing against one that is switched off or lacks a side. */
export function notePlaces(
  { before, after }: Pairs,
  instruction: string | null,
): (readonly PairNote[])[] {
  const places = Array.from({ length: countPairs({ before, after }) }, (_, at) => {
    const [first, second] = [before[at], after[at]];
    if (!first?.enabled || !second?.enabled) return null;
    const isWritten = first.text.trim() !== '' && second.text.trim() !== '';
    return isWritten ? { before: first.text, after: second.text } : null;
  });
  return notePairs(places, instruction);
}
