import type { Tensor } from '#nodes/contract/ports.ts';

const binCount = 32;

/** The figures of a tensor, without its numbers. Those that are no numbers count only as such. */
export type TensorSummary = {
  readonly dims: readonly number[];
  readonly dtype: 'float32';
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Of the whole, not of a sample. */
  readonly std: number;
  /** NaN and infinite values. */
  readonly notFinite: number;
  /** How many values lie in each of 32 equal parts of min..max. */
  readonly histogram: readonly number[];
};

/** Sums a tensor up. */
export function summariseTensor({ dims, data }: Tensor): TensorSummary {
  const { min, max, mean, std, count } = measure(data);
  const histogram = countBins(data, min, max);
  return { dims, dtype: 'float32', min, max, mean, std, notFinite: data.length - count, histogram };
}

function measure(data: Float32Array) {
  let [min, max, sum, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (const value of data) {
    if (!Number.isFinite(value)) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
    count += 1;
  }
  if (count === 0) return { min: 0, max: 0, mean: 0, std: 0, count };
  const mean = sum / count;
  let squares = 0;
  for (const value of data) if (Number.isFinite(value)) squares += (value - mean) ** 2;
  return { min, max, mean, std: Math.sqrt(squares / count), count };
}

function countBins(data: Float32Array, min: number, max: number): number[] {
  const counts = new Array<number>(binCount).fill(0);
  const width = (max - min) / binCount;
  for (const value of data) {
    if (!Number.isFinite(value)) continue;
    const bin = width > 0 ? Math.min(Math.floor((value - min) / width), binCount - 1) : 0;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
