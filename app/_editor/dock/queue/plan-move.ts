type Waiting = { readonly id: string; readonly priority: number };

/** What to ask of the queue so that a waiting run comes to stand at a place; null when it stands there. */
export function planMove(
  waiting: readonly Waiting[],
  id: string,
  place: number,
): { readonly id: string; readonly before?: string; readonly priority?: number } | null {
  const from = waiting.findIndex((run) => run.id === id);
  if (from < 0 || from === place) return null;
  const others = waiting.filter((run) => run.id !== id);
  const next = others[Math.max(0, place)];
  if (next) return { id, before: next.id };
  const last = others.at(-1);
  return last ? { id, priority: last.priority } : null;
}
