import type { Rgb } from '../vocabulary.ts';
import { gradient, isInDisc, isInSpeck } from './strokes.ts';

const sky = { top: [18, 24, 62], bottom: [66, 72, 132], end: 64 } as const;
const stars = [
  [6, 8],
  [15, 17],
  [24, 6],
  [33, 14],
  [42, 5],
  [58, 24],
  [4, 28],
  [60, 40],
] as const;

/** A night sky with stars and a crescent moon over a dark hill. */
export function night(x: number, y: number, variant: number): Rgb {
  if (y > 53 + ((x - 8 * variant) * (x - 8 * variant)) / 400) return [30, 40, 58];
  const [cx, cy] = [52 - variant, 11 + (variant % 2)];
  if (isInDisc([x, y], [cx, cy], 6) && !isInDisc([x, y], [cx - 3.5, cy - 1.5], 5)) {
    return [253, 238, 176];
  }
  if (isInSpeck([x, y], stars, variant % 3)) return [255, 248, 214];
  return gradient(y, sky);
}
