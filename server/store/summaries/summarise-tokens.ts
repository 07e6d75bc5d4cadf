import type { Tensor } from '#nodes/contract/ports.ts';

/** What a direction does at each token of a caption. */
export type TokenSummary = {
  /** Length of each token's vector. */
  readonly norms: readonly number[];
  /**
   * Where each lies along the axis on which they differ from nothing the most. An axis has no
   * forward; the token that reaches farthest is positive.
   */
  readonly projections: readonly number[];
  /** The axis's share of all squared length, 0..1. */
  readonly share: number;
};

/** Enough for the first axis of any direction: what is left of the others shrinks with every round. */
const rounds = 60;

/**
 * Sums a direction up, token by token: norms, and projections on its first principal axis. It is not
 * centred, so zero stays "nothing changes here".
 *
 * @param tensor [tokens, width]
 */
export function summariseTokens({ dims: [tokens = 0, width = 0], data }: Tensor): TokenSummary {
  const rows = Array.from({ length: tokens }, (_, at) =>
    data.subarray(at * width, (at + 1) * width),
  );
  const norms = rows.map((row) => Math.sqrt(dot(row, row)));
  const longest = rows[norms.indexOf(Math.max(...norms))];
  const total = norms.reduce((sum, norm) => sum + norm * norm, 0);
  if (!longest || !(total > 0)) return { norms, projections: norms.map(() => 0), share: 0 };
  const projections = project(rows, findAxis(rows, longest));
  const share = projections.reduce((sum, value) => sum + value * value, 0) / total;
  const farthest = projections.reduce(
    (far, value) => (Math.abs(value) > Math.abs(far) ? value : far),
    0,
  );
  const sign = Math.sign(farthest);
  return { norms, projections: projections.map((value) => value * sign), share };
}

/** Power iteration with the rows' second moments, XᵀX. */
function findAxis(rows: readonly Float32Array[], start: Float32Array): Float64Array {
  let axis = normalised(Float64Array.from(start));
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float64Array(axis.length);
    for (const row of rows) {
      const weight = dot(row, axis);
      for (let at = 0; at < next.length; at += 1)
        next[at] = (next[at] ?? 0) + weight * (row[at] ?? 0);
    }
    axis = normalised(next);
  }
  return axis;
}

function project(rows: readonly Float32Array[], axis: Float64Array): number[] {
  return rows.map((row) => dot(row, axis));
}

function normalised(vector: Float64Array): Float64Array {
  const norm = Math.sqrt(dot(vector, vector));
  return norm > 0 ? vector.map((value) => value / norm) : vector;
}

function dot(one: Float32Array | Float64Array, other: Float32Array | Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
