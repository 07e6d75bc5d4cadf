import type { Rgb } from '../vocabulary.ts';
import { gradient, isInSpeck } from './strokes.ts';

const sky = { top: [160, 186, 222], bottom: [220, 232, 246], end: 36 } as const;
const flakes = [
  [6, 6],
  [17, 14],
  [27, 5],
  [38, 12],
  [49, 6],
  [60, 16],
  [33, 22],
  [12, 25],
] as const;

function isInFir(x: number, y: number, [cx, cy]: readonly [number, number]): boolean {
  const rise = y - (cy - 13);
  return rise >= 0 && y <= cy && Math.abs(x - cx) <= rise * 0.38;
}

/** Snowy hills with two firs, flakes in the air. */
export function snow(x: number, y: number, variant: number): Rgb {
  const [far, near] = [52 - 5 * variant, 6 + 5 * variant];
  if (y > 41 + ((x - near) * (x - near)) / 500) return [246, 249, 253];
  if (y > 33 + ((x - far) * (x - far)) / 300) return [226, 235, 246];
  if (isInFir(x, y, [5 + (variant % 3), 38]) || isInFir(x, y, [58 - (variant % 3), 40])) {
    return [58, 112, 98];
  }
  if (isInSpeck([x, y], flakes, variant % 3)) return [255, 255, 255];
  return gradient(y, sky);
}
