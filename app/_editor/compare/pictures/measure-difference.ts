/** Bytes of a picture: red, green, blue and alpha of each pixel. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
};

/** How two pictures differ, pixel by pixel. All figures are of the mean of the three colours, 0 to 255. */
export type Difference = {
  readonly width: number;
  readonly height: number;
  /** Of each pixel the sum of what its three colours differ by, 0 to 765. */
  readonly sums: Uint16Array;
  readonly mean: number;
  readonly largest: number;
  /** The share of pixels that differ at all, 0 to 1. */
  readonly changed: number;
};

/**
 * Measures how two pictures of one size differ.
 *
 * @throws RangeError when they are not of one size
 */
export function measureDifference(one: Pixels, other: Pixels): Difference {
  const { width, height } = one;
  if (other.width !== width || other.height !== height) {
    throw new RangeError(
      `The pictures are ${width}x${height} and ${other.width}x${other.height} pixels large.`,
    );
  }
  const count = width * height;
  const sums = new Uint16Array(count);
  let sum = 0;
  let largest = 0;
  let changed = 0;
  for (let at = 0; at < count; at++) {
    const difference = differAt(one.data, other.data, at * 4);
    sums[at] = difference;
    sum += difference;
    largest = Math.max(largest, difference);
    if (difference > 0) changed += 1;
  }
  return {
    ...{ width, height, sums },
    mean: count === 0 ? 0 : sum / count / 3,
    largest: largest / 3,
    changed: count === 0 ? 0 : changed / count,
  };
}

function differAt(one: Uint8ClampedArray, other: Uint8ClampedArray, at: number): number {
  let sum = 0;
  for (let colour = 0; colour < 3; colour++) {
    sum += Math.abs((one[at + colour] ?? 0) - (other[at + colour] ?? 0));
  }
  return sum;
}
