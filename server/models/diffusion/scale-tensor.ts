import type { Tensor } from '#nodes/contract/ports.ts';

/** Every value times `factor`. */
export function scaleTensor({ dims, data }: Tensor, factor: number): Tensor {
  return { dims, data: data.map((value) => value * factor) };
}
