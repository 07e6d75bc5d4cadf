import type { Background } from './vocabulary.ts';

/** Other words of the world's captions, and what they mean. */
export const synonyms: ReadonlyMap<string, string> = new Map([
  ['crimson', 'red'],
  ['emerald', 'green'],
  ['navy', 'blue'],
  ['golden', 'yellow'],
  ['violet', 'purple'],
  ['disc', 'circle'],
  ['ball', 'circle'],
  ['box', 'square'],
  ['plus', 'cross'],
  ['tiny', 'small'],
  ['little', 'small'],
  ['big', 'large'],
  ['huge', 'large'],
  ['plain', 'solid'],
  ['stripy', 'striped'],
  ['spotted', 'dotted'],
]);

/** Other ways to say where a scene is. */
export const backgroundSynonyms: Readonly<Record<Background, readonly string[]>> = {
  white: ['in front of white', 'with a white background'],
  yellow: ['in front of yellow', 'with a yellow background'],
  blue: ['in front of blue', 'with a blue background'],
  pink: ['in front of pink', 'with a pink background'],
  night: ['at night', 'under the stars'],
  beach: ['at the beach', 'by the sea'],
  meadow: ['on the grass', 'in a meadow'],
  snow: ['in the snow', 'in winter'],
};
