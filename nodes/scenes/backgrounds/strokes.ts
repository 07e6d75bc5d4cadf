import type { Rgb } from '../vocabulary.ts';

type Point = readonly [number, number];

/** The colour at height `y` of a sky that goes from `top` at 0 to `bottom` at `end`, in whole steps. */
export function gradient(y: number, sky: { top: Rgb; bottom: Rgb; end: number }): Rgb {
  const share = Math.min(y / sky.end, 1.0);
  const channel = (at: 0 | 1 | 2) =>
    Math.floor(sky.top[at] + (sky.bottom[at] - sky.top[at]) * share + 0.5);
  return [channel(0), channel(1), channel(2)];
}

/** Whether a point lies in a disc. */
export function isInDisc([x, y]: Point, [cx, cy]: Point, radius: number): boolean {
  return (x - cx) * (x - cx) + (y - cy) * (y - cy) <= radius * radius;
}

/** Whether a point lies in a diamond of radius 1.25 around one of the centres, moved right by `shift`. */
export function isInSpeck([x, y]: Point, centres: readonly Point[], shift: number): boolean {
  return centres.some(([cx, cy]) => Math.abs(x - (cx + shift)) + Math.abs(y - cy) <= 1.25);
}

/** Parabolic arches of height 1 and the given period. */
export function arc(x: number, period: number): number {
  const share = x / period - Math.floor(x / period);
  return 4.0 * share * (1.0 - share);
}
