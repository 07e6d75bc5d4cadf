import type { PicturePixels } from './picture-pixels.ts';

/** What is laid on a picture: the byte for each of its bytes. */
export type Ink = (at: number) => number;

/** One colour. @param colour as #rrggbb */
export function colourInk(colour: string): Ink {
  const bytes = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return (at) => bytes[at % 4] ?? 0;
}

/** What another picture of the same size has at the place. */
export function pictureInk({ data }: PicturePixels): Ink {
  return (at) => data[at] ?? 0;
}
