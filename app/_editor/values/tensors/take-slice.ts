import type { Tensor } from '#nodes/contract/ports.ts';

/** Which plane of a tensor is looked at. */
export type SliceChoice = {
  /** Axis that runs down, and the one that runs across; the same one or none = a single row. */
  readonly down: number | null;
  readonly across: number;
  /** Index on each axis; those of the two axes above do not count. */
  readonly at: readonly number[];
};

/** A plane of numbers, row by row. */
export type Slice = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
};

/** The plane that is looked at first: the two largest axes, the first index on all others. */
export function firstSlice(dims: readonly number[]): SliceChoice {
  const at = dims.map(() => 0);
  const bySize = dims.map((size, axis) => ({ size, axis })).sort((a, b) => b.size - a.size);
  const [first, second] = bySize.slice(0, 2).map(({ axis }) => axis);
  if (first === undefined || second === undefined) return { down: null, across: first ?? 0, at };
  return { down: Math.min(first, second), across: Math.max(first, second), at };
}

/** Takes a plane out of a tensor. Indices beyond an axis count as its last. */
export function takeSlice({ dims, data }: Tensor, { down, across, at }: SliceChoice): Slice {
  const strides = stridesOf(dims);
  const isRow = down === null || down === across;
  const rows = isRow ? 1 : (dims[down] ?? 1);
  const columns = dims[across] ?? 1;
  const origin = strides.reduce((sum, stride, axis) => {
    if (axis === across || axis === down) return sum;
    return sum + stride * Math.min(at[axis] ?? 0, Math.max(0, (dims[axis] ?? 1) - 1));
  }, 0);
  const step = isRow ? 0 : (strides[down] ?? 0);
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = origin + row * step + column * (strides[across] ?? 1);
      values[row * columns + column] = data[place] ?? 0;
    }
  }
  return { rows, columns, values };
}

function stridesOf(dims: readonly number[]): number[] {
  return dims.map((_, axis) => dims.slice(axis + 1).reduce((product, size) => product * size, 1));
}
