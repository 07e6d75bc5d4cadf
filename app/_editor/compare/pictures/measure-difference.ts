import { heatColour } from './heat-colour.ts';

/** Bytes of a picture: red, green, blue and alpha of each pixel. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
};

/** How two pictures differ, pixel by pixel. All figures are of the mean of the three colours, 0 to 255. */
export type Difference = {
  readonly heat: Pixels;
  readonly mean: number;
  readonly largest: number;
  /** The share of pixels that differ at all, 0 to 1. */
  readonly changed: number;
};

/**
 * Measures how two pictures of one size differ and draws it: black where they are equal, the brighter
 * the more they differ.
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
  const data = new Uint8ClampedArray(count * 4);
  let sum = 0;
  let largest = 0;
  let changed = 0;
  for (let at = 0; at < count * 4; at += 4) {
    const difference = differAt(one.data, other.data, at);
    sum += difference;
    largest = Math.max(largest, difference);
    if (difference > 0) changed += 1;
    data.set([...heatColour(difference / 255), 255], at);
  }
  return {
    heat: { width, height, data },
    mean: count === 0 ? 0 : sum / count,
    largest,
    changed: count === 0 ? 0 : changed / count,
  };
}

function differAt(one: Uint8ClampedArray, other: Uint8ClampedArray, at: number): number {
  let sum = 0;
  for (let colour = 0; colour < 3; colour++) {
    sum += Math.abs((one[at + colour] ?? 0) - (other[at + colour] ?? 0));
  }
  return sum / 3;
}
