import type { Mask } from '#nodes/contract/ports.ts';

/** Each value becomes the largest within `reach` steps along one direction. */
function spread(data: Uint8Array, along: { count: number; stride: number }, reach: number) {
  const grown = data.slice();
  for (let at = 0; at < data.length; at += 1) {
    const place = Math.floor(at / along.stride) % along.count;
    const first = Math.max(place - reach, 0) - place;
    const last = Math.min(place + reach, along.count - 1) - place;
    for (let step = first; step <= last; step += 1) {
      grown[at] = Math.max(grown[at] ?? 0, data[at + step * along.stride] ?? 0);
    }
  }
  return grown;
}

/** Lets the white of a mask reach `reach` pixels further to all sides (a square neighbourhood). */
export function growMask(mask: Mask, reach: number): Mask {
  if (reach === 0) return mask;
  const wide = spread(mask.data, { count: mask.width, stride: 1 }, reach);
  return { ...mask, data: spread(wide, { count: mask.height, stride: mask.width }, reach) };
}
