import { plainToken } from '#app/_editor/values/tensors/plain-token.ts';
import type { DirectionAnalysis } from '#nodes/editing/analysis/analyse-direction.ts';
import { groupWords, type TokenWord } from '#nodes/editing/analysis/group-words.ts';

/** A caption, and the words that its tokens make. */
export type CaptionWords = {
  /** For example "Before 1". */
  readonly name: string;
  readonly side: 'before' | 'after';
  readonly words: readonly TokenWord[];
};

/** The captions before and after by turns, each cut into the words of its tokens. */
export function listCaptionWords({ words, map }: Pick<DirectionAnalysis, 'words' | 'map'>) {
  if (!words) return [];
  const rows = (['before', 'after'] as const).flatMap((side) => {
    const captions = map.captions.filter((caption) => caption.side === side);
    return words[side].map((texts, row) => ({
      ...{ side, caption: captions[row]?.caption ?? row },
      words: groupWords(texts).map((word) => ({ ...word, text: plainToken(word.text) })),
    }));
  });
  return rows
    .toSorted((one, other) => one.caption - other.caption)
    .map(({ side, caption, words: own }): CaptionWords => {
      const name = `${side === 'before' ? 'Before' : 'After'} ${caption + 1}`;
      return { name, side, words: own };
    });
}
