/** Cosine of the angle between two vectors of one length; 0 when either is nothing. */
export function measureCosine(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let [product, one, other] = [0, 0, 0];
  for (let at = 0; at < first.length; at += 1) {
    const [a, b] = [first[at] ?? 0, second[at] ?? 0];
    product += a * b;
    one += a * a;
    other += b * b;
  }
  return one > 0 && other > 0 ? product / Math.sqrt(one * other) : 0;
}
