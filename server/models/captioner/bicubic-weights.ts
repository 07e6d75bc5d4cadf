/** Which source pixels make one target pixel, and how much of each; the weights sum to 1. */
export type Contribution = { readonly first: number; readonly weights: readonly number[] };

/** Keys' cubic with a = -1/2, as Pillow uses it. */
function cubic(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
  return 0;
}

/**
 * The weights of bicubic resampling along one axis, widened when the picture shrinks (antialiased).
 *
 * @see https://github.com/python-pillow/Pillow/blob/main/src/libImaging/Resample.c
 */
export function bicubicWeights(from: number, to: number): readonly Contribution[] {
  const scale = from / to;
  const widening = Math.max(scale, 1);
  const reach = 2 * widening;
  return Array.from({ length: to }, (_, target) => {
    const centre = (target + 0.5) * scale;
    const first = Math.max(Math.trunc(centre - reach + 0.5), 0);
    const end = Math.min(Math.trunc(centre + reach + 0.5), from);
    const raw = Array.from({ length: end - first }, (_, at) =>
      cubic((at + first - centre + 0.5) / widening),
    );
    const sum = raw.reduce((total, weight) => total + weight, 0);
    return { first, weights: raw.map((weight) => weight / sum) };
  });
}
