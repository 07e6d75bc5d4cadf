import type { Tensor } from '#nodes/contract/ports.ts';

/**
 * One of several small pictures, ready to be drawn.
 *
 * @param previews [count, height, width, 3], 0 to 255
 * @returns        red, green, blue and opacity of each pixel
 */
export function takePreview({ dims, data }: Tensor, at: number): Uint8ClampedArray<ArrayBuffer> {
  const [, height = 0, width = 0] = dims;
  const area = height * width;
  const pixels = new Uint8ClampedArray(area * 4).fill(255);
  for (let pixel = 0; pixel < area; pixel += 1) {
    const from = (at * area + pixel) * 3;
    pixels.set(data.subarray(from, from + 3), pixel * 4);
  }
  return pixels;
}
