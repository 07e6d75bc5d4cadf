import { backgroundSynonyms, synonyms } from '#nodes/scenes/synonyms.ts';
import { backgroundPhrases, colours, fills, shapes, sizes } from '#nodes/scenes/vocabulary.ts';
import { wordsOf } from './words-of.ts';

/** Words of places that no caption of the world uses, but requests do. */
const morePlaces = ['dark', 'time', 'sand', 'sky', 'sea', 'grass', 'stars', 'winter'];

const worldWords = new Set([
  ...[...shapes, ...colours, ...fills, ...sizes, ...morePlaces],
  ...[...synonyms].flat(),
  ...[...Object.values(backgroundPhrases), ...Object.values(backgroundSynonyms).flat()].flatMap(
    wordsOf,
  ),
]);

/** Whether the small world has a word for it; plurals count. */
export function isWorldWord(word: string): boolean {
  return worldWords.has(word) || worldWords.has(word.replace(/e?s$/, ''));
}
