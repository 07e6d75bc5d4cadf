import type { Captions } from '#nodes/contract/ports.ts';
import { markChangedWords, type Stretch } from './mark-changed-words.ts';

/** Captions of equal index: the picture as it is and as it will be. One side may be missing. */
export type CaptionPair = {
  readonly before: readonly Stretch[] | null;
  readonly after: readonly Stretch[] | null;
  /** Whether both sides count. */
  readonly isEnabled: boolean;
};

/** Pairs captions by their place, with the words marked that differ. */
export function pairCaptions(before: Captions, after: Captions): CaptionPair[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, at) => pair(before[at], after[at]));
}

function pair(before: Captions[number] | undefined, after: Captions[number] | undefined) {
  const isEnabled = (before?.enabled ?? true) && (after?.enabled ?? true);
  if (before && after) return { ...markChangedWords(before.text, after.text), isEnabled };
  const whole = (caption: Captions[number] | undefined) =>
    caption ? [{ text: caption.text, isChanged: false }] : null;
  return { before: whole(before), after: whole(after), isEnabled };
}
