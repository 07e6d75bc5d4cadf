import { diffWordsWithSpace } from 'diff';

/** A stretch of two texts: the same in both, or told otherwise. */
export type MergePart =
  | { readonly type: 'same'; readonly text: string }
  | { readonly type: 'choice'; readonly theirs: string; readonly mine: string };

/** Splits two texts into what they share and where they differ. */
export function splitTexts(theirs: string, mine: string): readonly MergePart[] {
  const parts: MergePart[] = [];
  for (const { value, added, removed } of diffWordsWithSpace(theirs, mine)) {
    const last = parts.at(-1);
    if (!added && !removed) parts.push({ type: 'same', text: value });
    else if (last?.type === 'choice') parts[parts.length - 1] = extend(last, value, added);
    else parts.push(extend({ type: 'choice', theirs: '', mine: '' }, value, added));
  }
  return parts;
}

function extend(choice: MergePart & { type: 'choice' }, text: string, isMine: boolean): MergePart {
  return isMine
    ? { ...choice, mine: choice.mine + text }
    : { ...choice, theirs: choice.theirs + text };
}

/**
 * Puts a text together again.
 *
 * @param taken the places of the parts in which mine counts
 */
export function joinParts(parts: readonly MergePart[], taken: ReadonlySet<number>): string {
  return parts
    .map((part, at) => (part.type === 'same' ? part.text : taken.has(at) ? part.mine : part.theirs))
    .join('');
}
