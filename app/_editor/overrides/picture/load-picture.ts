import { loadPixels } from '#app/_api/load-pixels.ts';
import { pictureUrl } from '#app/_api/picture-url.ts';
import type { PicturePixels } from './picture-pixels.ts';

/** The picture to paint on, and the one that can be brought back. */
export type PictureStart = { readonly now: PicturePixels; readonly original: PicturePixels };

/**
 * Reads the picture that counts and the node's own one; where the two differ in size, the first is
 * the original too.
 *
 * @throws Error with a sentence for a person
 */
export async function loadPicture(hash: string, automatic: string | null): Promise<PictureStart> {
  const now = await loadPixels(pictureUrl(hash));
  if (automatic === null || automatic === hash) return { now, original: now };
  const original = await loadPixels(pictureUrl(automatic));
  const isAlike = original.width === now.width && original.height === now.height;
  return { now, original: isAlike ? original : now };
}
