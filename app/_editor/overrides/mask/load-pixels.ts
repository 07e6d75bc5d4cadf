import { pictureUrl } from '#app/_api/picture-url.ts';
import { type MaskPixels, plainMask } from './mask-pixels.ts';

/**
 * The mask to begin with: a stored one, or a black one as large as the picture.
 *
 * @throws Error with a sentence for a person
 */
export async function loadMask(mask: string | null, picture: string | null): Promise<MaskPixels> {
  const hash = mask ?? picture;
  if (hash === null) throw new Error('There is neither a mask nor a picture yet; run first.');
  const { width, height, data } = await loadPixels(hash);
  if (mask === null) return plainMask(width, height, 0);
  // A mask is grey: its red is its brightness.
  return {
    width,
    height,
    data: Uint8Array.from({ length: width * height }, (_, at) => data[4 * at] ?? 0),
  };
}

async function loadPixels(hash: string): Promise<ImageData> {
  const response = await fetch(pictureUrl(hash));
  if (!response.ok) throw new Error('The picture is no longer stored; run again.');
  const bitmap = await createImageBitmap(await response.blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser cannot draw.');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
