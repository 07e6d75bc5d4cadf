import type { MaskPixels } from './mask-pixels.ts';

/** A mask and what it was before, the newest last. */
type MaskHistory = { readonly now: MaskPixels; readonly past: readonly MaskPixels[] };

const most = 40;

/** One more step; a mask that stayed the same is none. */
export function takeStep({ now, past }: MaskHistory, next: MaskPixels): MaskHistory {
  return next === now ? { now, past } : { now: next, past: [...past, now].slice(-most) };
}

/** One step back, as long as there is one. */
export function undoStep(history: MaskHistory): MaskHistory {
  const before = history.past.at(-1);
  return before ? { now: before, past: history.past.slice(0, -1) } : history;
}
