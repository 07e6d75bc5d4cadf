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
  whole: ArrayLike<number>,
): readonly PairContribution[] {
  return pairs.map(({ caption, before, after }) => {
    const own = differ(rowOf(sides.before, before.row), rowOf(sides.after, after.row));
    const rest = differ(
      averageRows(sides.before, (row) => row !== before.row),
      averageRows(sides.after, (row) => row !== after.row),
    );
    const without = { cosine: measureCosine(rest, whole), norm: measureLength(rest) };
    return {
      ...{ caption, before: before.text, after: after.text },
      ...{ norm: measureLength(own), cosine: measureCosine(own, whole) },
      without: (sides.before.dims[0] ?? 0) > 1 && (sides.after.dims[0] ?? 0) > 1 ? without : null,
    };
  });
}

/** How soon the direction settles when pairs are added one by one. */
export function measureConvergence(
  sides: Sides,
  pairs: readonly CaptionPair[],
  whole: ArrayLike<number>,
): readonly Convergence[] {
  const size = rowSize(sides.before);
  const sum = new Float64Array(size);
  return pairs.map(({ before, after }, at) => {
    const own = differ(rowOf(sides.before, before.row), rowOf(sides.after, after.row));
    for (let index = 0; index < size; index += 1) {
      sum[index] = (sum[index] ?? 0) + (own[index] ?? 0);
    }
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
  for (const { before, after } of pairs) {
    const own = differ(rowOf(sides.before, before.row), rowOf(sides.after, after.row));
    const length = measureLength(own);
    if (length === 0) continue;
    moving += 1;
    for (let at = 0; at < sum.length; at += 1) {
      sum[at] = (sum[at] ?? 0) + (own[at] ?? 0) / length;
    }
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

function differ(before: ArrayLike<number>, after: ArrayLike<number>): Float64Array {
  return Float64Array.from(after, (value, at) => value - (before[at] ?? 0));
}

function averageRows(tensor: Tensor, counts: (row: number) => boolean): Float64Array {
  const mean = new Float64Array(rowSize(tensor));
  const rows = Array.from({ length: tensor.dims[0] ?? 0 }, (_, row) => row).filter(counts);
  for (const row of rows) {
    const values = rowOf(tensor, row);
    for (let at = 0; at < mean.length; at += 1) {
      mean[at] = (mean[at] ?? 0) + (values[at] ?? 0) / rows.length;
    }
  }
  return mean;
}
