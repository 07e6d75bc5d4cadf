import type { Colour, Rgb, Size } from './vocabulary.ts';

/** What each colour is in pixels. */
export const paints: Readonly<Record<Colour, Rgb>> = {
  red: [0xe6, 0x30, 0x2b],
  green: [0x2f, 0xa8, 0x4f],
  blue: [0x2f, 0x6b, 0xe0],
  yellow: [0xf2, 0xce, 0x2e],
  orange: [0xf2, 0x86, 0x2e],
  purple: [0x8a, 0x3f, 0xc7],
  white: [0xf4, 0xf4, 0xf4],
  black: [0x1c, 0x1c, 0x1c],
};

/** The second colour of a striped or dotted object: lighter on dark colours, darker on light ones. */
export const accentPaints: Readonly<Record<Colour, Rgb>> = {
  red: [255, 190, 180],
  green: [190, 240, 195],
  blue: [190, 215, 255],
  yellow: [150, 105, 10],
  orange: [255, 225, 180],
  purple: [230, 200, 255],
  white: [120, 120, 130],
  black: [190, 190, 190],
};

/** Radius of each size, pixels. */
export const radii: Readonly<Record<Size, number>> = { small: 8, large: 13 };
