import type { Image } from '#nodes/contract/ports.ts';
import { bicubicWeights, type Contribution } from './bicubic-weights.ts';

/** Pillow's fixed-point precision: 32 bits less 8 for the pixel and 2 for the sum. */
const one = 2 ** 22;

/** Rounds half away from zero, as Pillow does with its weights. */
const toFixedPoint = (weight: number) => Math.trunc(weight * one + (weight < 0 ? -0.5 : 0.5));

const toByte = (sum: number) => Math.min(Math.max(Math.floor((sum + one / 2) / one), 0), 255);

type Line = { readonly start: number; readonly stride: number };

function resampleLine(
  source: { readonly data: Uint8Array; readonly line: Line },
  target: { readonly data: Uint8Array; readonly line: Line },
  contributions: readonly Contribution[],
): void {
  for (const [at, { first, weights }] of contributions.entries()) {
    let sum = 0;
    for (const [step, weight] of weights.entries()) {
      const place = source.line.start + (first + step) * source.line.stride;
      sum += (source.data[place] ?? 0) * weight;
    }
    target.data[target.line.start + at * target.line.stride] = toByte(sum);
  }
}

const fixedPointWeights = (from: number, to: number) =>
  bicubicWeights(from, to).map(({ first, weights }) => ({
    first,
    weights: weights.map(toFixedPoint),
  }));

function resizeRows(image: Image, width: number): Image {
  if (image.width === width) return image;
  const contributions = fixedPointWeights(image.width, width);
  const data = new Uint8Array(width * image.height * 3);
  for (let row = 0; row < image.height; row += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      resampleLine(
        { data: image.data, line: { start: row * image.width * 3 + channel, stride: 3 } },
        { data, line: { start: row * width * 3 + channel, stride: 3 } },
        contributions,
      );
    }
  }
  return { width, height: image.height, data };
}

function resizeColumns(image: Image, height: number): Image {
  if (image.height === height) return image;
  const contributions = fixedPointWeights(image.height, height);
  const stride = image.width * 3;
  const data = new Uint8Array(stride * height);
  for (let start = 0; start < stride; start += 1) {
    resampleLine(
      { data: image.data, line: { start, stride } },
      { data, line: { start, stride } },
      contributions,
    );
  }
  return { width: image.width, height, data };
}

/** Squashes a picture to width x height with Pillow's antialiased bicubic filter, to the same bytes. */
export function resizeBicubic(
  image: Image,
  to: { readonly width: number; readonly height: number },
) {
  return resizeColumns(resizeRows(image, to.width), to.height);
}
