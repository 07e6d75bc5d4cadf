import type { Tensor } from '#nodes/contract/ports.ts';

export type Statistics = { readonly mean: number; readonly std: number };

/** Measures the mean of all elements and their standard deviation (divided by n - 1). */
export function statistics({ data }: Tensor): Statistics {
  let sum = 0;
  for (const value of data) sum += value;
  const mean = sum / data.length;

  let squares = 0;
  for (const value of data) squares += (value - mean) ** 2;
  return { mean, std: Math.sqrt(squares / (data.length - 1)) };
}
