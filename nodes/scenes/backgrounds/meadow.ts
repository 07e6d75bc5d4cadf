import type { Rgb } from '../vocabulary.ts';
import { gradient, isInDisc } from './strokes.ts';

const sky = { top: [150, 208, 250], bottom: [220, 240, 252], end: 32 } as const;
const tufts = [
  [6, 52],
  [15, 60],
  [25, 50],
  [38, 60],
  [47, 52],
  [58, 58],
] as const;

function isInTuft(x: number, y: number, variant: number): boolean {
  return tufts.some(([cx, cy]) => {
    const rise = y - (cy - 4);
    return rise >= 0 && y <= cy && Math.abs(x - cx - (variant % 4)) <= rise * 0.4;
  });
}

function isInCloud(x: number, y: number, cx: number): boolean {
  return (
    isInDisc([x, y], [cx, 10], 3.5) ||
    isInDisc([x, y], [cx + 5, 8.5], 4.5) ||
    isInDisc([x, y], [cx + 10, 10], 3.5)
  );
}

/** Two green hills under a cloud. */
export function meadow(x: number, y: number, variant: number): Rgb {
  const [far, near] = [12 + 5 * variant, 60 - 6 * variant];
  if (isInTuft(x, y, variant)) return [72, 146, 62];
  if (y > 34 + ((x - near) * (x - near)) / 420) return [122, 194, 92];
  if (y > 28 + ((x - far) * (x - far)) / 220) return [160, 214, 124];
  if (isInCloud(x, y, 10 + 3 * variant)) return [255, 255, 255];
  return gradient(y, sky);
}
