import { wordsOf } from './words-of.ts';

/** The words that an after-caption lost and gained over its before-caption, each counted as often as it stands there. */
export type PairChange = { readonly lost: readonly string[]; readonly gained: readonly string[] };

function without(words: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

/** What a pair of captions changes, in words. */
export function changeOfPair(before: string, after: string): PairChange {
  const [given, wanted] = [wordsOf(before), wordsOf(after)];
  return { lost: without(given, wanted), gained: without(wanted, given) };
}
