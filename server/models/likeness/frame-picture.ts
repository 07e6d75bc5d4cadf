import type { Image } from '#nodes/contract/ports.ts';
import { resizeBicubic } from '#server/models/captioner/resize-bicubic.ts';

/**
 * The middle of a picture, as vision models are shown it: its shorter side brought to a length, a
 * square cut out of the middle; as the processors of transformers do it, to the same bytes.
 *
 * @param to.shorterSide pixels, not fewer than `size`
 * @param to.size        side of the square, pixels
 */
export function framePicture(
  image: Image,
  to: { readonly shorterSide: number; readonly size: number },
): Image {
  const { width, height } = image;
  const scale = (side: number) => Math.trunc((to.shorterSide * side) / Math.min(width, height));
  return cutMiddle(resizeBicubic(image, { width: scale(width), height: scale(height) }), to.size);
}

function cutMiddle(image: Image, size: number): Image {
  const left = Math.floor((image.width - size) / 2);
  const top = Math.floor((image.height - size) / 2);
  const data = new Uint8Array(size * size * 3);
  for (let row = 0; row < size; row += 1) {
    const start = ((top + row) * image.width + left) * 3;
    data.set(image.data.subarray(start, start + size * 3), row * size * 3);
  }
  return { width: size, height: size, data };
}
