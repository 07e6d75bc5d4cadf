import { blendPixels } from './blend-pixels.ts';
import type { MaskPixels, PixelPoint } from './mask-pixels.ts';

/** Fills a rectangle between two corners, in whole pixels. */
export function fillRectangle(
  mask: MaskPixels,
  [one, other]: readonly [PixelPoint, PixelPoint],
  isErasing: boolean,
): MaskPixels {
  const left = Math.round(Math.min(one.x, other.x));
  const top = Math.round(Math.min(one.y, other.y));
  const right = Math.round(Math.max(one.x, other.x));
  const bottom = Math.round(Math.max(one.y, other.y));
  return blendPixels(mask, {
    from: { x: left, y: top },
    to: { x: right, y: bottom },
    isErasing,
    coverage: () => 1,
  });
}

/** Fills what a closed line goes round; what it goes round twice stays as it is. */
export function fillLasso(
  mask: MaskPixels,
  points: readonly PixelPoint[],
  isErasing: boolean,
): MaskPixels {
  if (points.length < 3) return mask;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return blendPixels(mask, {
    from: { x: xs.reduce((a, b) => Math.min(a, b)), y: ys.reduce((a, b) => Math.min(a, b)) },
    to: { x: xs.reduce((a, b) => Math.max(a, b)), y: ys.reduce((a, b) => Math.max(a, b)) },
    isErasing,
    coverage: (x, y) => (isInside(points, { x, y }) ? 1 : 0),
  });
}

/** Whether a ray from a point to the right meets the closed line an odd number of times. */
function isInside(points: readonly PixelPoint[], { x, y }: PixelPoint): boolean {
  let inside = false;
  let before = points.at(-1);
  for (const point of points) {
    if (before && before.y > y !== point.y > y) {
      const meets = before.x + ((y - before.y) / (point.y - before.y)) * (point.x - before.x);
      if (x < meets) inside = !inside;
    }
    before = point;
  }
  return inside;
}
