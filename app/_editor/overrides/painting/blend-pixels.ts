import type { MaskPixels } from './mask-pixels.ts';

type Blend = {
  /** The pixels that may change: from a corner up to, and without, another. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly isErasing: boolean;
  /** How much of a pixel, given by its middle, is covered: 0 to 1. */
  coverage(x: number, y: number): number;
};

/** Adds to a mask, or takes away from it, where a shape covers it; painting twice changes nothing more. */
export function blendPixels(
  mask: MaskPixels,
  { from, to, isErasing, coverage }: Blend,
): MaskPixels {
  const { width, height } = mask;
  const data = mask.data.slice();
  const [left, right] = [Math.max(0, Math.floor(from.x)), Math.min(width, Math.ceil(to.x))];
  const [top, bottom] = [Math.max(0, Math.floor(from.y)), Math.min(height, Math.ceil(to.y))];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      const covered = Math.round(255 * coverage(x + 0.5, y + 0.5));
      const before = data[at] ?? 0;
      data[at] = isErasing ? Math.min(before, 255 - covered) : Math.max(before, covered);
    }
  }
  return { width, height, data };
}
