import type { Tensor } from '#nodes/contract/ports.ts';

/** Cuts [rows, ...rest] into that many tensors of [1, ...rest]. */
export function splitRows({ dims, data }: Tensor): Tensor[] {
  const [rows = 1, ...rest] = dims;
  const length = data.length / rows;
  return Array.from({ length: rows }, (_, row) => ({
    dims: [1, ...rest],
    data: data.slice(row * length, (row + 1) * length),
  }));
}
