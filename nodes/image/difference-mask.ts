import type { Image, Mask } from '#nodes/contract/ports.ts';

/** White where any channel of two pictures of one size differs by more than `threshold` (0..255). */
export function differenceMask(first: Image, second: Image, threshold: number): Mask {
  const data = new Uint8Array(first.width * first.height);
  for (let at = 0; at < first.data.length; at += 1) {
    const difference = Math.abs((first.data[at] ?? 0) - (second.data[at] ?? 0));
    if (difference > threshold) data[Math.floor(at / 3)] = 255;
  }
  return { width: first.width, height: first.height, data };
}
