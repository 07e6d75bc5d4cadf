/**
 * The cosine of the angle between two vectors, from -1 to 1.
 *
 * @throws RangeError when their lengths differ
 */
export function cosine(one: Float32Array, other: Float32Array): number {
  if (one.length !== other.length) {
    throw new RangeError(`vectors of ${one.length} and ${other.length} numbers`);
  }
  let product = 0;
  let oneSquared = 0;
  let otherSquared = 0;
  for (const [at, value] of one.entries()) {
    const against = other[at] ?? 0;
    product += value * against;
    oneSquared += value * value;
    otherSquared += against * against;
  }
  return product / Math.sqrt(oneSquared * otherSquared);
}
