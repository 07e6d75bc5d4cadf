import type { Mask, Tensor } from '#nodes/contract/ports.ts';

/**
 * Brings a picture's mask to the size of latents: each cell is the mean of the area it covers.
 *
 * @param mask bytes, 255 where the edit may act; any size
 * @returns    [1, 1, height, width], from 0 to 1
 */
export function latentMask(
  mask: Mask,
  { height, width }: { readonly height: number; readonly width: number },
): Tensor {
  const rows = coverage(mask.height, height);
  const columns = coverage(mask.width, width);
  const data = Float32Array.from({ length: height * width }, (_, cell) => {
    const row = rows[Math.floor(cell / width)] ?? [];
    const column = columns[cell % width] ?? [];
    let sum = 0;
    for (const y of row) {
      for (const x of column) {
        sum += y.share * x.share * (mask.data[y.index * mask.width + x.index] ?? 0);
      }
    }
    return sum / 255;
  });
  return { dims: [1, 1, height, width], data };
}

type Share = { readonly index: number; readonly share: number };

/** For each of `to` equal stretches, the pixels out of `from` under it and their shares, which sum to 1. */
function coverage(from: number, to: number): Share[][] {
  const length = from / to;
  return Array.from({ length: to }, (_, cell) => {
    const begin = cell * length;
    const end = begin + length;
    const shares: Share[] = [];
    for (let index = Math.floor(begin); index < Math.min(end, from); index++) {
      const covered = Math.min(end, index + 1) - Math.max(begin, index);
      shares.push({ index, share: covered / length });
    }
    return shares;
  });
}
