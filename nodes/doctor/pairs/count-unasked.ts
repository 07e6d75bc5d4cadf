import { isPlainWord } from '#nodes/doctor/words/is-plain-word.ts';
import type { MatchedPhrases, PhraseMatch } from './match-phrases.ts';
import type { Phrase, Phrases } from './read-phrases.ts';
import { findMeant, type Request } from './read-request.ts';

/** Words that captions change beyond a request. */
type Unasked = { readonly count: number; readonly words: readonly string[] };

/**
 * Counts the words that change outside of what a request names. A word exchanged for another counts
 * once, and not at all when the request mentions either of the two. Something new counts in full unless
 * the request mentions its noun. For each word of the request that neither caption uses, the phrase
 * that changes most is let pass: it may say the same in other words.
 */
export function countUnasked(
  { before, after }: Phrases,
  { matched, come }: PhraseMatch,
  request: Request,
): Unasked {
  const said = new Set([...before, ...after].flatMap(({ stems }) => stems));
  const unsaid = request.naming.filter((stem) => !said.has(stem)).length;
  const meant = findMeant(before, request);
  const exchanged = matched.map((pair) => countExchanged(pair, request, meant));
  const added = come
    .filter((phrase) => !isAsked(phrase, request))
    .map(({ words }) => ({ count: words.length, words }));
  const counted = [...exchanged, ...added]
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(unsaid);
  return {
    count: counted.reduce((sum, { count }) => sum + count, 0),
    words: [...new Set(counted.flatMap(({ words }) => words))],
  };
}

/** Whether a request mentions the noun of something new; "picture" and the like need no request. */
function isAsked({ words, nouns }: Phrase, { mentioned }: Request): boolean {
  return nouns.some((noun) => mentioned.has(noun)) || isPlainWord(words.at(-1) ?? '');
}

/**
 * The same thing with another quality counts one more where the request means something else: that is
 * no other wording.
 */
function countExchanged(
  { before, after }: MatchedPhrases,
  { mentioned }: Request,
  meant: ReadonlySet<Phrase>,
): Unasked {
  const lost = compare(before, after, mentioned);
  const gained = compare(after, before, mentioned);
  const exchanged = Math.max(lost.count, gained.count);
  const count = exchanged - Math.max(lost.asked, gained.asked);
  const isOther = meant.size > 0 && !meant.has(before);
  const isSameThing = before.nouns.at(-1) === after.nouns.at(-1);
  const isMore = count > 0 && lost.count > 0 && isOther && isSameThing;
  const words = gained.unasked.length > 0 ? gained.unasked : lost.unasked;
  return { count: isMore ? count + 1 : count, words };
}

/** The words of a phrase that its counterpart lacks, and which of them nobody asked for. */
function compare(phrase: Phrase, other: Phrase, mentioned: ReadonlySet<string>) {
  const lacking = phrase.words
    .map((word, at) => ({ word, stem: phrase.stems[at] ?? word }))
    .filter(({ stem }) => !other.stems.includes(stem));
  const unasked = lacking.filter(({ stem }) => !mentioned.has(stem)).map(({ word }) => word);
  return { count: lacking.length, unasked, asked: lacking.length - unasked.length };
}
