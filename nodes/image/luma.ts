import type { Image } from '#nodes/contract/ports.ts';

/** Brightness of each pixel, 0..255, as Rec. 601 weighs the channels; rows from the top. */
export function lumaOf(image: Image): Float64Array {
  const { data } = image;
  const luma = new Float64Array(image.width * image.height);
  for (let pixel = 0; pixel < luma.length; pixel += 1) {
    const at = pixel * 3;
    luma[pixel] =
      0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return luma;
}
