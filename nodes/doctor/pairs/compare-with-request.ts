import type { CaptionPair } from '#nodes/doctor/words/caption-pairs.ts';
import { countUnasked } from './count-unasked.ts';
import { findVanished } from './find-vanished.ts';
import { matchPhrases } from './match-phrases.ts';
import type { PairNote } from './pair-note.ts';
import { readPhrases } from './read-phrases.ts';
import { readRequest } from './read-request.ts';

/** Words that may change beyond a request: "shrink it" wants "small", "in the snow" may be "a snowy field". */
const mostUnasked = 1;

/** What a pair of captions loses or changes though nobody asked for it. */
export function compareWithRequest(pair: CaptionPair, instruction: string): PairNote[] {
  const phrases = { before: readPhrases(pair.before), after: readPhrases(pair.after) };
  const request = readRequest(instruction);
  const match = matchPhrases(phrases, request);
  const vanished = findVanished(phrases.before, match, request);
  const unasked = countUnasked(phrases, match, request);
  return [
    ...(vanished.length > 0 ? [tellVanished(vanished.map(({ words }) => words.join(' ')))] : []),
    ...(unasked.count > mostUnasked ? [tellUnasked(unasked.words)] : []),
  ];
}

const quote = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ');

function tellVanished(names: readonly string[]): PairNote {
  const verb = names.length === 1 ? 'is' : 'are';
  return {
    kind: 'vanished',
    sentence: `${quote(names)} ${verb} gone from the caption after, though you did not ask for that.`,
  };
}

function tellUnasked(words: readonly string[]): PairNote {
  return { kind: 'unasked', sentence: `More changes than you asked for: ${quote(words)}.` };
}
