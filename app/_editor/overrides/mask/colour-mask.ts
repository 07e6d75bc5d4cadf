import type { MaskPixels } from '../painting/mask-pixels.ts';

const [red, green, blue, mostOpaque] = [235, 64, 160, 0.6] as const;

/** A mask as a veil of colour, as opaque as it is bright: four bytes a pixel. */
export function colourMask({ data }: MaskPixels): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * data.length);
  for (let at = 0; at < data.length; at++) {
    pixels[4 * at] = red;
    pixels[4 * at + 1] = green;
    pixels[4 * at + 2] = blue;
    pixels[4 * at + 3] = (data[at] ?? 0) * mostOpaque;
  }
  return pixels;
}
