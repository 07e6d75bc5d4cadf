import type { MaskPixels } from '../painting/mask-pixels.ts';
import type { Ink } from './ink.ts';
import type { PicturePixels } from './picture-pixels.ts';

type Paint = {
  /** Where it is laid; of the size of the picture. */
  readonly mask: MaskPixels;
  readonly ink: Ink;
  /** How much of what is covered fully becomes ink: 0 to 1. */
  readonly opacity: number;
};

/**
 * Lays paint on a picture where a mask covers it. What is not covered stays byte for byte, and so
 * does the opacity of every pixel.
 *
 * @returns the picture itself where nothing changes
 */
export function layPaint(picture: PicturePixels, { mask, ink, opacity }: Paint): PicturePixels {
  const { width, height } = picture;
  let data: Uint8ClampedArray<ArrayBuffer> | null = null;
  for (let pixel = 0; pixel < mask.data.length; pixel++) {
    const share = ((mask.data[pixel] ?? 0) / 255) * opacity;
    if (share === 0) continue;
    for (let at = 4 * pixel; at < 4 * pixel + 3; at++) {
      const before = picture.data[at] ?? 0;
      const after = Math.round(before + (ink(at) - before) * share);
      if (after === before) continue;
      data ??= picture.data.slice();
      data[at] = after;
    }
  }
  return data ? { width, height, data } : picture;
}
