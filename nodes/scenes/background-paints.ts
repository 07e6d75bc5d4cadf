import { beach } from './backgrounds/beach.ts';
import { meadow } from './backgrounds/meadow.ts';
import { night } from './backgrounds/night.ts';
import { snow } from './backgrounds/snow.ts';
import type { Background, Rgb } from './vocabulary.ts';

type Paint = (x: number, y: number, variant: number) => Rgb;

const plain =
  (...colour: Rgb): Paint =>
  () =>
    colour;

/**
 * What colour a background has at (x, y), in pixels; `variant` 0..7 shifts the scenery a little.
 * Only + - * / floor and comparisons on doubles, in the order of the Python twin, so that both give equal bytes.
 */
export const backgroundPaints: Readonly<Record<Background, Paint>> = {
  white: plain(247, 247, 247),
  yellow: plain(248, 228, 142),
  blue: plain(156, 195, 245),
  pink: plain(244, 182, 200),
  night,
  beach,
  meadow,
  snow,
};
