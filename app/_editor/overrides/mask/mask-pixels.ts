/** A mask as it is painted: one byte a pixel, 255 where the edit may act. Never changed in place. */
export type MaskPixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
};

/** A place on a mask, in pixels from its upper left corner. */
export type MaskPoint = { readonly x: number; readonly y: number };

/** A mask that is the same everywhere. */
export function plainMask(width: number, height: number, value: 0 | 255): MaskPixels {
  return { width, height, data: new Uint8Array(width * height).fill(value) };
}

/** Black where it was white, and the other way round. */
export function invertPixels({ width, height, data }: MaskPixels): MaskPixels {
  return { width, height, data: data.map((value) => 255 - value) };
}
