import type { Image, Mask } from '#nodes/contract/ports.ts';

/** The edited picture where the mask is white, the original exactly where it is black; all of one size. */
export function composeOutside(original: Image, edited: Image, mask: Mask): Image {
  const data = original.data.map((kept, at) => {
    const share = (mask.data[Math.floor(at / 3)] ?? 0) / 255;
    return Math.round(kept + share * ((edited.data[at] ?? 0) - kept));
  });
  return { width: original.width, height: original.height, data };
}
