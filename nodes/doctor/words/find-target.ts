import type { NamedThing } from './read-caption.ts';
import { wordsOf } from './words-of.ts';

/** The words of a request that say what is to change, and the things that they may mean. */
export type Target = {
  readonly phrase: string;
  readonly meant: readonly NamedThing[];
};

/** Words that stand for any thing. */
const openWords = new Set(['it', 'object', 'shape', 'thing', 'one', 'figure']);

/**
 * What a request wants changed: the first "the … noun" whose noun a caption names, or a word that
 * stands for anything.
 *
 * @returns null where the request names nothing that the caption does
 */
export function findTarget(request: string, things: readonly NamedThing[]): Target | null {
  const words = wordsOf(request);
  const nouns = new Set(things.map(({ noun }) => noun));
  const at = words.findIndex((word) => nouns.has(word) || openWords.has(word));
  const noun = words[at];
  if (noun === undefined) return null;
  const isOpen = !nouns.has(noun);
  const article = words.lastIndexOf('the', at);
  if (article < 0 && noun !== 'it') return null;
  const described = article < 0 ? [] : words.slice(article + 1, at);
  const phrase = words.slice(article < 0 ? at : article, at + 1).join(' ');
  const meant = things.filter(
    (thing) =>
      (isOpen || thing.noun === noun) && described.every((word) => thing.words.includes(word)),
  );
  return { phrase, meant };
}

/** The fewest words that single a thing out among others: "circle", "red circle", else all of them. The word next to the noun is tried first. */
export function nameApart(thing: NamedThing, all: readonly NamedThing[]): string {
  const tries = [
    [thing.noun],
    ...thing.words
      .slice(0, -1)
      .toReversed()
      .map((word) => [word, thing.noun]),
    thing.words,
  ];
  const fits = (words: readonly string[]) =>
    all.filter((one) => one.noun === thing.noun && words.every((word) => one.words.includes(word)));
  return (tries.find((words) => fits(words).length === 1) ?? thing.words).join(' ');
}
