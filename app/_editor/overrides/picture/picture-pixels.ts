import type { PixelPoint } from '../painting/mask-pixels.ts';

/** A picture as it is painted: red, green, blue and opacity, a byte each. Never changed in place. */
export type PicturePixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
};

/** The colour of the pixel at a place, as #rrggbb; null outside. */
export function readColour(
  { width, height, data }: PicturePixels,
  { x, y }: PixelPoint,
): string | null {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return null;
  const at = 4 * (row * width + column);
  const hex = [...data.subarray(at, at + 3)].map((value) => value.toString(16).padStart(2, '0'));
  return `#${hex.join('')}`;
}
