type Listed = { readonly id: string; readonly thumbnail: string | null };

/**
 * Which runs to compare when nobody has said: the one that is shown and the one before it that gave a
 * picture, the older first.
 *
 * @param runs the newest first
 */
export function pickPair(
  runs: readonly Listed[],
  shown: string | undefined,
): readonly [string, string] | null {
  const pictured = runs.filter(({ thumbnail }) => thumbnail !== null);
  const at = Math.max(
    0,
    pictured.findIndex(({ id }) => id === shown),
  );
  const second = pictured[at];
  const first = pictured[at + 1] ?? pictured[at - 1];
  return first && second ? [first.id, second.id] : null;
}
