import type { Image } from '#nodes/contract/ports.ts';
import { lumaOf } from '#nodes/image/luma.ts';

const side = 11;
const deviation = 1.5;
const stabiliseMean = (0.01 * 255) ** 2;
const stabiliseVariance = (0.03 * 255) ** 2;

type Plane = { readonly width: number; readonly height: number; readonly data: Float64Array };

/** Weights of a Gaussian window, sum 1. */
function gaussian(length: number): Float64Array {
  const centre = (length - 1) / 2;
  const weights = Float64Array.from({ length }, (_, at) =>
    Math.exp(-((at - centre) ** 2) / (2 * deviation ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Weighted means along rows, only where the window fits; the result is transposed. */
function blurRows(plane: Plane, weights: Float64Array): Plane {
  const width = plane.width - weights.length + 1;
  const data = new Float64Array(width * plane.height);
  for (let y = 0; y < plane.height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let at = 0; at < weights.length; at += 1) {
        sum += (weights[at] ?? 0) * (plane.data[y * plane.width + x + at] ?? 0);
      }
      data[x * plane.height + y] = sum;
    }
  }
  return { width: plane.height, height: width, data };
}

function localMeans(data: Float64Array, { width, height }: Image): Float64Array {
  const rows = blurRows({ width, height, data }, gaussian(Math.min(side, width)));
  return blurRows(rows, gaussian(Math.min(side, height))).data;
}

const multiply = (a: Float64Array, b: Float64Array) => a.map((value, at) => value * (b[at] ?? 0));

/**
 * Structural similarity of two pictures of one size: 1 when equal, about 0 when unrelated.
 * On brightness, with the 11×11 Gaussian window (σ = 1.5), averaged where the window fits.
 *
 * @see Wang et al., Image quality assessment: from error visibility to structural similarity, 2004
 */
export function measureSsim(first: Image, second: Image): number {
  const [a, b] = [lumaOf(first), lumaOf(second)];
  const means = (data: Float64Array) => localMeans(data, first);
  const [meanA, meanB] = [means(a), means(b)];
  const [squareA, squareB, product] = [
    means(multiply(a, a)),
    means(multiply(b, b)),
    means(multiply(a, b)),
  ];
  let sum = 0;
  for (let at = 0; at < meanA.length; at += 1) {
    const [x = 0, y = 0] = [meanA[at], meanB[at]];
    const variances = (squareA[at] ?? 0) - x * x + (squareB[at] ?? 0) - y * y;
    const covariance = (product[at] ?? 0) - x * y;
    sum +=
      ((2 * x * y + stabiliseMean) * (2 * covariance + stabiliseVariance)) /
      ((x * x + y * y + stabiliseMean) * (variances + stabiliseVariance));
  }
  return sum / meanA.length;
}
