import type { MaskPixels } from '../painting/mask-pixels.ts';

/** Softens every edge: a Gaussian blur, the border of the mask going on outwards. @param radius standard deviation, pixels */
export function featherPixels({ width, height, data }: MaskPixels, radius: number): MaskPixels {
  const weights = gaussian(radius);
  const across = blurLines(data, weights, { lines: height, length: width, step: 1, next: width });
  const down = blurLines(across, weights, { lines: width, length: height, step: width, next: 1 });
  return { width, height, data: Uint8Array.from(down, Math.round) };
}

/** Of the middle and one side; the whole sums to 1. */
function gaussian(radius: number): Float64Array {
  const reach = Math.max(1, Math.ceil(3 * radius));
  const weights = Float64Array.from({ length: reach + 1 }, (_, at) =>
    Math.exp(-(at * at) / (2 * radius * radius)),
  );
  const sum = weights.reduce((total, one, at) => total + (at === 0 ? one : 2 * one), 0);
  return weights.map((one) => one / sum);
}

type Lines = {
  readonly lines: number;
  readonly length: number;
  /** From a pixel of a line to the next, and from a line to the next. */
  readonly step: number;
  readonly next: number;
};

function blurLines(
  data: ArrayLike<number>,
  weights: Float64Array,
  { lines, length, step, next }: Lines,
): Float32Array {
  const blurred = new Float32Array(data.length);
  for (let line = 0; line < lines; line++) {
    const read = (at: number) =>
      data[line * next + Math.min(length - 1, Math.max(0, at)) * step] ?? 0;
    for (let at = 0; at < length; at++) {
      let sum = read(at) * (weights[0] ?? 1);
      for (let reach = 1; reach < weights.length; reach++) {
        sum += (read(at - reach) + read(at + reach)) * (weights[reach] ?? 0);
      }
      blurred[line * next + at * step] = sum;
    }
  }
  return blurred;
}
