import type { TokenWord } from '#nodes/editing/analysis/group-words.ts';
import type { Attention } from './read-attention.ts';

/** Whose map: of the walk that gives the picture back, or of the edit. */
export type Walk = 'reference' | 'edit';

/**
 * The share of attention that a word draws at each pixel, 0 to 1: all of its tokens together.
 *
 * @param at index into the steps that were kept
 */
export function takeMap(
  { maps, side, tokens }: Pick<Attention, 'maps' | 'side' | 'tokens'>,
  at: number,
  { walk, word }: { readonly walk: Walk; readonly word: Pick<TokenWord, 'first' | 'last'> },
): Float32Array {
  const pixels = side * side;
  const start = (at * 2 + (walk === 'edit' ? 1 : 0)) * pixels * tokens;
  const map = new Float32Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const row = start + pixel * tokens;
    for (let token = word.first; token <= word.last; token += 1) {
      map[pixel] = (map[pixel] ?? 0) + (maps[row + token] ?? 0);
    }
  }
  return map;
}
