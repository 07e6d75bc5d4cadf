import type { CaptionPair } from '#nodes/doctor/words/caption-pairs.ts';
import { wordsOf } from '#nodes/doctor/words/words-of.ts';
import { compareWithRequest } from './compare-with-request.ts';
import type { PairNote } from './pair-note.ts';

const plainText = (caption: string) => wordsOf(caption).join(' ');

/**
 * What tells against each pair of captions before and after an edit, by their words alone.
 *
 * @param pairs null = a place that does not count
 * @param instruction null = not known: then nobody can say what more changed than was asked
 * @returns for each place its notes, the gravest first
 */
export function notePairs(
  pairs: readonly (CaptionPair | null)[],
  instruction: string | null,
): (readonly PairNote[])[] {
  const texts = pairs.map((pair) => (pair ? plainText(pair.after) : null));
  return pairs.map((pair, at) => {
    const text = texts[at] ?? null;
    if (!pair || text === null) return [];
    if (plainText(pair.before) === text) return [same];
    return [
      ...(instruction === null ? [] : compareWithRequest(pair, instruction)),
      ...findRepeated(texts.indexOf(text), at),
    ];
  });
}

const same: PairNote = {
  kind: 'same',
  sentence: 'The caption after says the same as the one before.',
};

function findRepeated(first: number, at: number): PairNote[] {
  if (first === at) return [];
  return [{ kind: 'repeated', sentence: `The caption after is that of pair ${first + 1} again.` }];
}
