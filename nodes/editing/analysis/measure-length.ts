/** Euclidean length. */
export function measureLength(vector: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at += 1) {
    const value = vector[at] ?? 0;
    sum += value * value;
  }
  return Math.sqrt(sum);
}
