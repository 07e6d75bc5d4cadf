/** How much of each pixel is covered, one byte a pixel; of a mask, 255 where the edit may act. Never changed in place. */
export type MaskPixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
};

/** A place on a picture or mask, in pixels from its upper left corner. */
export type PixelPoint = { readonly x: number; readonly y: number };

/** A mask that is the same everywhere. */
export function plainMask(width: number, height: number, value: 0 | 255): MaskPixels {
  return { width, height, data: new Uint8Array(width * height).fill(value) };
}
