import type { Image, Tensor } from '#nodes/contract/ports.ts';

/** Bytes to what a vision encoder reads: [1, 3, height, width] of (v / 255 - mean) / std by channel. */
export function normalisePixels(
  image: Image,
  by: { readonly mean: readonly number[]; readonly std: readonly number[] },
): Tensor {
  const area = image.width * image.height;
  const data = new Float32Array(3 * area);
  for (let channel = 0; channel < 3; channel += 1) {
    const mean = by.mean[channel] ?? 0;
    const std = by.std[channel] ?? 1;
    for (let at = 0; at < area; at += 1) {
      data[channel * area + at] = ((image.data[at * 3 + channel] ?? 0) / 255 - mean) / std;
    }
  }
  return { dims: [1, 3, image.height, image.width], data };
}
