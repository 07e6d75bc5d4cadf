import type { Thing } from './scene.ts';
import { backgroundSynonyms, synonyms } from './synonyms.ts';
import {
  type Background,
  backgroundPhrases,
  backgrounds,
  colours,
  fills,
  shapes,
  sizes,
} from './vocabulary.ts';

type Slots = Pick<Thing, 'shape' | 'colour'> & Partial<Pick<Thing, 'size' | 'fill'>>;

/** What a caption says about a scene; what it leaves open is undefined. */
export type SaidScene = {
  readonly background: Background | undefined;
  readonly objects: readonly Slots[];
};

const wordOf = <T extends string>(words: readonly string[], options: readonly T[]) =>
  options.find((option) => words.includes(option));

/** Splits off the phrase that says where the scene is. */
function readPlace(caption: string) {
  for (const background of backgrounds) {
    for (const phrase of [backgroundPhrases[background], ...backgroundSynonyms[background]]) {
      if (caption.endsWith(` ${phrase}`)) {
        return { background, rest: caption.slice(0, -phrase.length - 1) };
      }
    }
  }
  return { background: undefined, rest: caption };
}

/** Reads "a large solid red circle"; null when it is none, or when a word is left over. */
function readThing(phrase: string): Slots | null {
  const [article, ...said] = phrase.split(' ');
  if (article !== 'a' && article !== 'an') return null;
  const words = said.map((word) => synonyms.get(word) ?? word);
  const size = wordOf(words, sizes);
  const fill = wordOf(words, fills);
  const [colour, shape] = [wordOf(words, colours), wordOf(words, shapes)];
  if (!colour || !shape) return null;
  const known = [size, fill, colour, shape].filter((word) => word !== undefined);
  if (known.join(' ') !== words.join(' ')) return null;
  return { colour, shape, ...(size && { size }), ...(fill && { fill }) };
}

/** Reads a caption of the small world; null when it is not in the world's grammar. */
export function parseCaption(caption: string): SaidScene | null {
  const { background, rest } = readPlace(caption.trim().toLowerCase().replace(/\.$/, ''));
  const objects: Slots[] = [];
  for (const phrase of rest.split(' and ')) {
    const thing = readThing(phrase);
    if (!thing) return null;
    objects.push(thing);
  }
  return { background, objects };
}
