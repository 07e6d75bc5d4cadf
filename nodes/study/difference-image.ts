import type { Image } from '#nodes/contract/ports.ts';

/** The absolute difference of two pictures of one size, brightened by `gain`; black = equal. */
export function differenceImage(first: Image, second: Image, gain: number): Image {
  const data = first.data.map((value, at) =>
    Math.min(255, Math.round(Math.abs(value - (second.data[at] ?? 0)) * gain)),
  );
  return { width: first.width, height: first.height, data };
}
