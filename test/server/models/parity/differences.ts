import type { Image, Tensor } from '#nodes/contract/ports.ts';

/** The largest absolute difference of two tensors of the same dims. */
export function largestDifference(found: Tensor, expected: Tensor): number {
  if (found.dims.join() !== expected.dims.join()) {
    throw new Error(`dims ${found.dims} are not ${expected.dims}`);
  }
  return found.data.reduce(
    (most, value, at) => Math.max(most, Math.abs(value - (expected.data[at] ?? Number.NaN))),
    0,
  );
}

const norm = (values: Float32Array) => Math.sqrt(values.reduce((sum, v) => sum + v * v, 0));

/** The norm of the difference over the norm of what is expected. */
export function relativeDifference(found: Tensor, expected: Tensor): number {
  if (found.dims.join() !== expected.dims.join()) {
    throw new Error(`dims ${found.dims} are not ${expected.dims}`);
  }
  const difference = found.data.map((value, at) => value - (expected.data[at] ?? Number.NaN));
  return norm(difference) / norm(expected.data);
}

/** PSNR of two pictures in dB; infinite when they are equal. */
export function psnr(found: Image, expected: Image): number {
  let sum = 0;
  for (const [at, value] of found.data.entries()) sum += (value - (expected.data[at] ?? 0)) ** 2;
  return 10 * Math.log10(255 ** 2 / (sum / found.data.length));
}
