import { wordsOf } from './words-of.ts';

/** Something that a caption names: "a large red circle" has the noun "circle". */
export type NamedThing = { readonly noun: string; readonly words: readonly string[] };

/** What a caption names, from left to right, and the words that say where all that is. */
export type ReadCaption = { readonly things: readonly NamedThing[]; readonly place: string };

const articles = new Set(['a', 'an', 'the', 'one', 'another']);

/** What ends a naming: what follows tells of a place or a doing. */
const enders = new Set(
  `on in under at with by near over beside behind or that which who is are sitting standing
  lying next front against from to inside`.split(/\s+/),
);

/** Reads a caption roughly, whatever the picture: things each begin with an article and end before "and" or the place. */
export function readCaption(caption: string): ReadCaption {
  const words = wordsOf(caption);
  const begin = words.findIndex((word) => articles.has(word));
  const end = words.findIndex((word, at) => at > begin && enders.has(word));
  const naming = words.slice(Math.max(begin, 0), end < 0 ? undefined : end);
  const place = end < 0 ? '' : words.slice(end).join(' ');
  return { things: nameThings(naming), place };
}

function nameThings(naming: readonly string[]): NamedThing[] {
  const things: NamedThing[] = [];
  let open: string[] = [];
  for (const word of [...naming, 'and']) {
    if (articles.has(word)) open = [];
    else if (word !== 'and') open.push(word);
    else {
      const noun = open.at(-1);
      if (noun !== undefined) things.push({ noun, words: open });
      open = [];
    }
  }
  return things;
}
