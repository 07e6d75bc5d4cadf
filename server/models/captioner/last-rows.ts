import type { Tensor } from '#nodes/contract/ports.ts';

/** The last position of each sequence: [rows, length, width] to `rows` arrays of `width`. */
export function lastRows({ dims, data }: Tensor): readonly Float32Array[] {
  const [rows = 0, length = 0, width = 0] = dims;
  return Array.from({ length: rows }, (_, row) => {
    const start = (row * length + length - 1) * width;
    return data.subarray(start, start + width);
  });
}
