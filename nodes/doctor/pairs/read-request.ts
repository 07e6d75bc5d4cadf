import { isPlainWord } from '#nodes/doctor/words/is-plain-word.ts';
import { wordsOf } from '#nodes/doctor/words/words-of.ts';
import { isFunctionWord } from './is-function-word.ts';
import type { Phrase } from './read-phrases.ts';
import { stemOf } from './stem-of.ts';

/** A request, as far as it says what captions may change. */
export type Request = {
  /** Stems of all its words but function words, those included that say how to change things. */
  readonly mentioned: ReadonlySet<string>;
  /** Stems of those that point at what is to change: "the circle" in "turn the circle into a star". */
  readonly pointing: readonly string[];
  /** Stems of those among them that name something; the others say how to change it. */
  readonly naming: readonly string[];
  readonly removes: boolean;
  readonly adds: boolean;
  /** Speaks of all there is, or of all but something. */
  readonly isSweeping: boolean;
};

const removing = /\b(remove|delete|erase|rid|drop|hide|clear|without|take\b.*\b(out|away|off))\b/i;
const adding = /\b(add|include|insert|give|put on)\b/i;
const sweeping =
  /\b(everything|everyone|all|both|except)\b|\b(remove|delete|erase|drop|hide|clear) (the )?(others|rest)\b/i;

/** What follows says what comes, not what goes. */
const outcome = /\b(into|to|with|for|as)\b.*$/i;

const namingWords = (text: string) => wordsOf(text).filter((word) => !isFunctionWord(word));

/** Reads what a request names, and whether it takes something away or adds something. */
export function readRequest(instruction: string): Request {
  const words = namingWords(instruction);
  return {
    mentioned: new Set(words.map(stemOf)),
    pointing: namingWords(instruction.replace(outcome, '')).map(stemOf),
    naming: [...new Set(words.filter((word) => !isPlainWord(word)).map(stemOf))],
    removes: removing.test(instruction),
    adds: adding.test(instruction),
    isSweeping: sweeping.test(instruction),
  };
}

/** How many words of a phrase a request mentions. */
export function countMentioned({ stems }: Phrase, { mentioned }: Request): number {
  return stems.filter((stem) => mentioned.has(stem)).length;
}

/**
 * The phrases that a request means: those whose noun it points at, of several with one noun those that
 * it describes best, and where it points at no noun, those of which it points at any word. What follows
 * the last noun says how it shall be: "small" in "make the circle small".
 */
export function findMeant(phrases: readonly Phrase[], { pointing }: Request): ReadonlySet<Phrase> {
  const named = phrases.filter(({ nouns }) => nouns.some((noun) => pointing.includes(noun)));
  const end = pointing.findLastIndex((stem) => named.some(({ nouns }) => nouns.includes(stem)));
  const describing = new Set(named.length === 0 ? pointing : pointing.slice(0, end + 1));
  const described = ({ stems }: Phrase) => stems.filter((stem) => describing.has(stem)).length;
  if (named.length === 0) return new Set(phrases.filter((phrase) => described(phrase) > 0));
  const isBest = (phrase: Phrase) =>
    named.every(
      (other) =>
        !other.nouns.some((noun) => phrase.nouns.includes(noun)) ||
        described(other) <= described(phrase),
    );
  return new Set(named.filter(isBest));
}
