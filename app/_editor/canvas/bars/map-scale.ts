import type { Bounds } from '../groups/bounds-of.ts';

/** How a rectangle of the document lies on a map: its size, and what is added after scaling. */
export type MapScale = { readonly scale: number; readonly x: number; readonly y: number };

/** Fits a rectangle into a map, in its middle, with a margin. */
export function mapScale(
  bounds: Bounds,
  map: { readonly width: number; readonly height: number },
): MapScale {
  const margin = 8;
  const wide = (map.width - 2 * margin) / Math.max(1, bounds.width);
  const high = (map.height - 2 * margin) / Math.max(1, bounds.height);
  const scale = Math.min(wide, high, 0.1);
  return {
    scale,
    x: (map.width - scale * bounds.width) / 2 - scale * bounds.x,
    y: (map.height - scale * bounds.height) / 2 - scale * bounds.y,
  };
}
