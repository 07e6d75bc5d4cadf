import { blendPixels } from './blend-pixels.ts';
import type { MaskPixels, PixelPoint } from './mask-pixels.ts';

export type Brush = {
  /** Diameter in pixels. */
  readonly size: number;
  /** How much of the radius fades out: 0 = a hard edge, 1 = from the middle on. */
  readonly softness: number;
  readonly isErasing: boolean;
};

/** Draws a round brush from one place to another. */
export function paintStroke(
  mask: MaskPixels,
  [from, to]: readonly [PixelPoint, PixelPoint],
  { size, softness, isErasing }: Brush,
): MaskPixels {
  const radius = size / 2;
  const core = radius * (1 - softness);
  return blendPixels(mask, {
    from: { x: Math.min(from.x, to.x) - radius, y: Math.min(from.y, to.y) - radius },
    to: { x: Math.max(from.x, to.x) + radius, y: Math.max(from.y, to.y) + radius },
    isErasing,
    coverage(x, y) {
      const distance = distanceTo({ x, y }, from, to);
      if (distance <= core) return 1;
      return distance >= radius ? 0 : (radius - distance) / (radius - core);
    },
  });
}

/** From a point to the nearest point of a line between two. */
function distanceTo(point: PixelPoint, from: PixelPoint, to: PixelPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}
