import type { Tensor } from '#nodes/contract/ports.ts';
import type { CaptionPair } from './match-pairs.ts';
import { measureCosine } from './measure-cosine.ts';
import { measureLength } from './measure-length.ts';

/** What one pair adds to the direction of all. */
export type PairContribution = {
  readonly caption: number;
  readonly before: string;
  readonly after: string;
  /** Length of the pair's own difference. */
  readonly norm: number;
  /** Cosine of the pair's own difference to the whole. */
  readonly cosine: number;
  /** The direction without this pair: its cosine to the whole and its length; null when nothing is left. */
  readonly without: { readonly cosine: number; readonly norm: number } | null;
};

/** What the first so many pairs give: cosine to the whole, and length. */
export type Convergence = {
  readonly pairs: number;
  readonly cosine: number;
  readonly norm: number;
};

type Sides = { readonly before: Tensor; readonly after: Tensor };

/** Leaves out one pair after the other. @param whole the direction of all captions */
export function measureContributions(
  sides: Sides,
  pairs: readonly CaptionPair[],
  whole: Float32Array,
): readonly PairContribution[] {
  const [sumBefore, sumAfter] = [sumRows(sides.before), sumRows(sides.after)];
  const isOnly = [sides.before, sides.after].some(({ dims: [count = 0] }) => count < 2);
  return pairs.map((pair) => {
    const own = differ(sides, pair);
    const restBefore = averageOthers(sides.before, pair.before.row, sumBefore);
    const rest = averageOthers(sides.after, pair.after.row, sumAfter);
    add(rest, restBefore, -1);
    const without = { cosine: measureCosine(rest, whole), norm: measureLength(rest) };
    return {
      ...{ caption: pair.caption, before: pair.before.text, after: pair.after.text },
      ...{ norm: measureLength(own), cosine: measureCosine(own, whole) },
      without: isOnly ? null : without,
    };
  });
}

/** How soon the direction settles when pairs are added one by one. */
export function measureConvergence(
  sides: Sides,
  pairs: readonly CaptionPair[],
  whole: Float32Array,
): readonly Convergence[] {
  const sum = new Float64Array(rowSize(sides.before));
  return pairs.map((pair, at) => {
    add(sum, differ(sides, pair), 1);
    const count = at + 1;
    return { pairs: count, cosine: measureCosine(sum, whole), norm: measureLength(sum) / count };
  });
}

/**
 * Mean cosine between the differences of two pairs, over all twos: 1 when all pairs lead the same
 * way, about 0 when each leads its own; null with fewer than two pairs.
 */
export function measureAgreement(sides: Sides, pairs: readonly CaptionPair[]): number | null {
  if (pairs.length < 2) return null;
  const sum = new Float64Array(rowSize(sides.before));
  let moving = 0;
  for (const pair of pairs) {
    const own = differ(sides, pair);
    const length = measureLength(own);
    if (length === 0) continue;
    moving += 1;
    add(sum, own, 1 / length);
  }
  // |sum of unit vectors|² = their number + twice the cosines of all twos.
  return (measureLength(sum) ** 2 - moving) / (pairs.length * (pairs.length - 1));
}

function rowSize({ dims: [, tokens = 0, width = 0] }: Tensor): number {
  return tokens * width;
}

function rowOf(tensor: Tensor, row: number): Float32Array {
  const size = rowSize(tensor);
  return tensor.data.subarray(row * size, (row + 1) * size);
}

function differ(sides: Sides, { before, after }: CaptionPair): Float64Array {
  const difference = Float64Array.from(rowOf(sides.after, after.row));
  add(difference, rowOf(sides.before, before.row), -1);
  return difference;
}

function sumRows(tensor: Tensor): Float64Array {
  const sum = new Float64Array(rowSize(tensor));
  for (let row = 0; row < (tensor.dims[0] ?? 0); row += 1) add(sum, rowOf(tensor, row), 1);
  return sum;
}

/** The mean of all rows but one. */
function averageOthers(tensor: Tensor, row: number, sum: Float64Array): Float64Array {
  const rest = Float64Array.from(sum);
  add(rest, rowOf(tensor, row), -1);
  const others = (tensor.dims[0] ?? 0) - 1;
  return rest.map((value) => value / others);
}

/** Adds to `sum`, in place. */
function add(sum: Float64Array, values: Float32Array | Float64Array, factor: number): void {
  for (let at = 0; at < sum.length; at += 1) {
    sum[at] = (sum[at] ?? 0) + factor * (values[at] ?? 0);
  }
}
