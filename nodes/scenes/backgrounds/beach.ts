import type { Rgb } from '../vocabulary.ts';
import { arc, gradient, isInDisc, isInSpeck } from './strokes.ts';

const sky = { top: [134, 202, 246], bottom: [206, 234, 250], end: 22 } as const;
const grains = [
  [7, 52],
  [16, 59],
  [27, 49],
  [36, 57],
  [47, 52],
  [57, 59],
] as const;

function isCrest(x: number, y: number, variant: number): boolean {
  return [24, 29].some((level) => {
    const crest = level + 1.5 * arc(x + 3 * variant + level, 12);
    return y >= crest && y < crest + 1;
  });
}

/** A sandy beach under a sun, with waves that break in foam. */
export function beach(x: number, y: number, variant: number): Rgb {
  if (isInSpeck([x, y], grains, variant % 4)) return [206, 178, 120];
  const shore = 36 - 3 * arc(x + 5 * variant, 40);
  if (y >= shore + 1.5) return [238, 216, 164];
  if (y >= shore) return [255, 255, 255];
  if (isCrest(x, y, variant)) return [150, 208, 236];
  if (y >= 20) return [58, 150, 206];
  if (isInDisc([x, y], [8 + 2 * variant, 9], 5)) return [255, 222, 96];
  return gradient(y, sky);
}
