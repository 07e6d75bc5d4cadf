import { moveItem } from '#app/_editor/overrides/move-item.ts';
import type { Captions } from '#nodes/contract/ports.ts';

/** Captions before and after an edit; equal places are a pair. */
export type Pairs = { readonly before: Captions; readonly after: Captions };
export type PairSide = keyof Pairs;

export type PairChange =
  | { readonly type: 'write'; readonly side: PairSide; readonly at: number; readonly text: string }
  | { readonly type: 'switch'; readonly at: number; readonly enabled: boolean }
  | { readonly type: 'move'; readonly from: number; readonly to: number }
  | { readonly type: 'remove'; readonly at: number }
  | { readonly type: 'add' };

/**
 * Changes a caption, or a whole pair. Whatever concerns a pair keeps both lists aligned; words alone
 * leave the other list as it is.
 */
export function changePairs(pairs: Pairs, change: PairChange): Pairs {
  if (change.type === 'write') {
    const { side, at, text } = change;
    const list = pad(pairs[side], at + 1);
    return { ...pairs, [side]: list.map((one, place) => (place === at ? { ...one, text } : one)) };
  }
  const count = countPairs(pairs);
  const alter = (captions: Captions) => alterList(pad(captions, count), change);
  return { before: alter(pairs.before), after: alter(pairs.after) };
}

/** How many pairs there are; one side may be missing in the last ones. */
export function countPairs({ before, after }: Pairs): number {
  return Math.max(before.length, after.length);
}

function alterList(captions: Captions, change: Exclude<PairChange, { type: 'write' }>): Captions {
  switch (change.type) {
    case 'switch':
      return captions.map((one, at) =>
        at === change.at ? { ...one, enabled: change.enabled } : one,
      );
    case 'move':
      return moveItem(captions, change.from, change.to);
    case 'remove':
      return captions.filter((_, at) => at !== change.at);
    case 'add':
      return [...captions, empty];
  }
}

const empty = { text: '', enabled: true };

function pad(captions: Captions, count: number): Captions {
  const missing = Math.max(0, count - captions.length);
  return [...captions, ...Array.from({ length: missing }, () => empty)];
}
