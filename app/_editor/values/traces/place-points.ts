/** The points of a line in a box of 100 by 100, from left to right; what is no number is left out. */
export function placePoints(
  values: readonly number[],
  { low, high }: { readonly low: number; readonly high: number },
): string {
  const range = high - low || 1;
  const last = Math.max(1, values.length - 1);
  return values
    .map((value, at) => ({ x: (at / last) * 100, y: 98 - ((value - low) / range) * 96 }))
    .filter(({ y }) => Number.isFinite(y))
    .map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)
    .join(' ');
}
