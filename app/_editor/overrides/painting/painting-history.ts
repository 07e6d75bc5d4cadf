/** What is painted, what it was before, and what was undone; the nearest of each last. */
export type PaintingHistory<Painted> = {
  readonly now: Painted;
  readonly past: readonly Painted[];
  readonly future: readonly Painted[];
};

type Pixels = { readonly data: ArrayLike<number> };

const mostSteps = 40;
/** All steps together; of very large pictures fewer are kept. */
const mostBytes = 400_000_000;

/** One more step; where nothing changed, there is none. */
export function takeStep<Painted extends Pixels>(
  history: PaintingHistory<Painted>,
  next: Painted,
): PaintingHistory<Painted> {
  const { now, past } = history;
  if (next === now) return history;
  const most = Math.max(1, Math.min(mostSteps, Math.floor(mostBytes / now.data.length)));
  return { now: next, past: [...past, now].slice(-most), future: [] };
}

/** One step back, as long as there is one. */
export function undoStep<Painted>(history: PaintingHistory<Painted>): PaintingHistory<Painted> {
  const { now, past, future } = history;
  const before = past.at(-1);
  return before ? { now: before, past: past.slice(0, -1), future: [...future, now] } : history;
}

/** One step forth again, as long as one was undone and nothing was painted since. */
export function redoStep<Painted>(history: PaintingHistory<Painted>): PaintingHistory<Painted> {
  const { now, past, future } = history;
  const after = future.at(-1);
  return after ? { now: after, past: [...past, now], future: future.slice(0, -1) } : history;
}
