import { loadPixels } from '#app/_api/load-pixels.ts';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { type MaskPixels, plainMask } from '../painting/mask-pixels.ts';

/**
 * The mask to begin with: a stored one, or a black one as large as the picture.
 *
 * @throws Error with a sentence for a person
 */
export async function loadMask(mask: string | null, picture: string | null): Promise<MaskPixels> {
  const hash = mask ?? picture;
  if (hash === null) throw new Error('There is neither a mask nor a picture yet; run first.');
  const { width, height, data } = await loadPixels(pictureUrl(hash));
  if (mask === null) return plainMask(width, height, 0);
  // A mask is grey: its red is its brightness.
  return {
    width,
    height,
    data: Uint8Array.from({ length: width * height }, (_, at) => data[4 * at] ?? 0),
  };
}
