/** Shares of a vector shorter than this are rounding, not a way of its own. */
const rounding = 1e-9;

/**
 * What is left of a vector once all that is parallel to others is taken from it (Gram-Schmidt, in
 * double precision). Others that are zero, or add no way of their own, take nothing.
 */
export function removeParallel(
  vector: ArrayLike<number>,
  others: readonly ArrayLike<number>[],
): Float64Array {
  const axes: Float64Array[] = [];
  for (const other of others) {
    const rest = without(other, axes);
    const length = Math.sqrt(dot(rest, rest));
    if (length > rounding * Math.sqrt(dot(other, other))) {
      axes.push(rest.map((value) => value / length));
    }
  }
  return without(vector, axes);
}

function without(vector: ArrayLike<number>, axes: readonly Float64Array[]): Float64Array {
  const rest = Float64Array.from(vector);
  for (const axis of axes) {
    const share = dot(rest, axis);
    for (let at = 0; at < rest.length; at += 1) {
      rest[at] = (rest[at] ?? 0) - share * (axis[at] ?? 0);
    }
  }
  return rest;
}

function dot(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < first.length; at += 1) sum += (first[at] ?? 0) * (second[at] ?? 0);
  return sum;
}
