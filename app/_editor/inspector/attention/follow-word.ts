import type { TokenWord } from '#nodes/editing/analysis/group-words.ts';
import { compareMaps, measureMap } from './measure-map.ts';
import type { Attention } from './read-attention.ts';
import { takeMap } from './take-map.ts';

/** How a word went over all steps. */
export type WordCourse = {
  /** The strongest pixel of any step and walk: what maps of all steps are drawn against. */
  readonly peak: number;
  /** How alike the edit's map was to the reference's at each step. */
  readonly likeness: readonly number[];
};

/** Follows a word over the steps that were kept. */
export function followWord(attention: Attention, word: TokenWord): WordCourse {
  const maps = attention.steps.map((_, at) => ({
    reference: takeMap(attention, at, { walk: 'reference', word }),
    edit: takeMap(attention, at, { walk: 'edit', word }),
  }));
  const peaks = maps.flatMap(({ reference, edit }) => [
    measureMap(reference).peak,
    measureMap(edit).peak,
  ]);
  return {
    peak: Math.max(...peaks),
    likeness: maps.map(({ reference, edit }) => compareMaps(reference, edit)),
  };
}

/** The word to look at first: the one that stands out most from its surroundings; marks do not count. */
export function findTellingWord(attention: Attention): number {
  const contrasts = attention.words.map((word) => {
    if (word.text.startsWith('[')) return -1;
    const { peak, mean } = measureMap(
      takeMap(attention, Math.floor(attention.steps.length / 2), { walk: 'edit', word }),
    );
    return peak - mean;
  });
  return Math.max(0, contrasts.indexOf(Math.max(...contrasts)));
}
