import { heatColour } from './heat-colour.ts';
import type { Difference } from './measure-difference.ts';

/**
 * Draws where two pictures differ: black where they are equal, the brighter the more they differ.
 *
 * @param full the difference that is drawn brightest, of 255
 * @returns red, green, blue and alpha of each pixel
 */
export function drawHeat(
  { sums }: Pick<Difference, 'sums'>,
  full: number,
): Uint8ClampedArray<ArrayBuffer> {
  const palette = Array.from({ length: 766 }, (_, sum) => [...heatColour(sum / 3 / full), 255]);
  const bytes = new Uint8ClampedArray(sums.length * 4);
  for (const [at, sum] of sums.entries()) bytes.set(palette[sum] ?? [], at * 4);
  return bytes;
}
