import { diffWords } from 'diff';

/** A stretch of a caption, and whether the other caption lacks it. */
export type Stretch = { readonly text: string; readonly isChanged: boolean };

/** Splits a caption and its counterpart into what they share and what they do not. */
export function markChangedWords(before: string, after: string) {
  const changes = diffWords(before, after);
  const side = (other: 'added' | 'removed'): readonly Stretch[] =>
    changes
      .filter((change) => !change[other])
      .map(({ value, added, removed }) => ({ text: value, isChanged: added || removed }));
  return { before: side('added'), after: side('removed') };
}
