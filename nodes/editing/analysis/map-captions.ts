import type { Tensor } from '#nodes/contract/ports.ts';

/** Places of captions on the two axes along which they differ the most. */
export type CaptionMap = {
  /** `[x, y]` of each caption: those before, then those after. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** How much of all difference each axis shows, 0..1. */
  readonly shares: readonly [x: number, y: number];
};

const mostRounds = 2000;
/** Rounds that move less than this change nothing that can be seen. */
const still = 1e-12;

/**
 * Draws captions on a plane: principal components by power iteration, from the captions' dot
 * products (few captions, many values each). Deterministic; on each axis the farthest caption has a
 * positive place.
 *
 * @param before [captions, tokens, width]; `after` alike
 */
export function mapCaptions(before: Tensor, after: Tensor): CaptionMap {
  const rows = [...rowsOf(before), ...rowsOf(after)];
  const products = centre(multiplyAll(rows));
  const total = products.reduce((sum, row, at) => sum + (row[at] ?? 0), 0);
  const first = findAxis(products);
  const second = findAxis(without(products, first));
  const share = ({ value }: Axis) => (total > 0 ? value / total : 0);
  return {
    points: rows.map((_, at) => [placeOn(first, at), placeOn(second, at)] as const),
    shares: [share(first), share(second)],
  };
}

type Axis = { readonly value: number; readonly vector: readonly number[] };

function rowsOf({ dims: [count = 0, tokens = 0, width = 0], data }: Tensor) {
  const size = tokens * width;
  return Array.from({ length: count }, (_, row) => data.subarray(row * size, (row + 1) * size));
}

/** Dot products of each row with each. */
function multiplyAll(rows: readonly Float32Array[]): number[][] {
  const products = rows.map(() => new Array<number>(rows.length).fill(0));
  for (const [y, row] of rows.entries()) {
    for (const [x, other] of rows.slice(0, y + 1).entries()) {
      const product = multiply(row, other);
      (products[y] ?? [])[x] = product;
      (products[x] ?? [])[y] = product;
    }
  }
  return products;
}

function multiply(first: Float32Array, second: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < first.length; at += 1) sum += (first[at] ?? 0) * (second[at] ?? 0);
  return sum;
}

/** Products of vectors as seen from their mean. */
function centre(products: readonly (readonly number[])[]): number[][] {
  const means = products.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length);
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  return products.map((row, y) =>
    row.map((value, x) => value - (means[y] ?? 0) - (means[x] ?? 0) + mean),
  );
}

/** The largest eigenvalue of a symmetric matrix without negative ones. */
function findAxis(matrix: readonly (readonly number[])[]): Axis {
  // The row that is farthest from nothing cannot be at right angles to what it is farthest along.
  const start = matrix.reduce((far, row) => (dot(row, row) > dot(far, far) ? row : far), []);
  let vector = unit(start);
  for (let round = 0; round < mostRounds; round += 1) {
    const next = unit(matrix.map((row) => dot(row, vector)));
    const moved = next.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (vector[at] ?? 0))),
      0,
    );
    vector = next;
    if (moved < still) break;
  }
  const value = dot(
    vector,
    matrix.map((row) => dot(row, vector)),
  );
  const far = vector.reduce((most, one) => (Math.abs(one) > Math.abs(most) ? one : most), 0);
  return { value: Math.max(value, 0), vector: vector.map((one) => one * Math.sign(far)) };
}

function without(matrix: readonly (readonly number[])[], { value, vector }: Axis) {
  return matrix.map((row, y) =>
    row.map((one, x) => one - value * (vector[y] ?? 0) * (vector[x] ?? 0)),
  );
}

function placeOn({ value, vector }: Axis, at: number): number {
  return Math.sqrt(value) * (vector[at] ?? 0);
}

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => (length > 0 ? value / length : 0));
}

function dot(first: readonly number[], second: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < first.length; at += 1) sum += (first[at] ?? 0) * (second[at] ?? 0);
  return sum;
}
