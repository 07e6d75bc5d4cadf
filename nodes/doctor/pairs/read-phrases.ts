import { wordsOf } from '#nodes/doctor/words/words-of.ts';
import { isFunctionWord } from './is-function-word.ts';
import { stemOf } from './stem-of.ts';

/** Words of a caption that stand together and name something: "large red circle". */
export type Phrase = {
  readonly words: readonly string[];
  /** Of its words, in their order. */
  readonly stems: readonly string[];
  /** Of the words that may be its noun. */
  readonly nouns: readonly string[];
};

/** What captions before and after name. */
export type Phrases = { readonly before: readonly Phrase[]; readonly after: readonly Phrase[] };

/** What may be a verb after its noun: "robin perched", "dog sits". */
const verbEnding = /(ing|ed|[^s]s)$/;

/**
 * Splits a caption at its function words. A word in -ing between two others tells of a doing and
 * parts them: "boy riding bicycle" names a boy and a bicycle.
 */
export function readPhrases(caption: string): Phrase[] {
  const phrases: Phrase[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) phrases.push(toPhrase(open));
    open = [];
  };
  const words = wordsOf(caption);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    const isDoing = word.endsWith('ing') && next !== undefined && !isFunctionWord(next);
    if (isFunctionWord(word) || (isDoing && open.length > 0)) close();
    else open.push(word);
  }
  close();
  return phrases;
}

function toPhrase(words: readonly string[]): Phrase {
  const stems = words.map(stemOf);
  const mayBeVerb = verbEnding.test(words.at(-1) ?? '');
  return { words, stems, nouns: stems.slice(mayBeVerb ? -2 : -1) };
}
