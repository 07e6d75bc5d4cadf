import type { Tensor } from '#nodes/contract/ports.ts';

/** One row [1, ...] repeated `count` times along the first axis. */
export function repeatRows(row: Tensor, count: number): Tensor {
  if (count === 1) return row;
  const data = new Float32Array(row.data.length * count);
  for (let at = 0; at < count; at += 1) data.set(row.data, at * row.data.length);
  return { dims: [count, ...row.dims.slice(1)], data };
}
