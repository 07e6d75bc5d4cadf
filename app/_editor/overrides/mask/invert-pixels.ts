import type { MaskPixels } from '../painting/mask-pixels.ts';

/** Black where it was white, and the other way round. */
export function invertPixels({ width, height, data }: MaskPixels): MaskPixels {
  return { width, height, data: data.map((value) => 255 - value) };
}
