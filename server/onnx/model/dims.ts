/** The dims of a tensor, outermost first; a scalar has none. */
export type Dims = readonly number[];

/** The number of elements of a tensor with these dims. */
export function countElements(dims: Dims): number {
  return dims.reduce((product, dim) => product * dim, 1);
}

/** The dim at this place, counted from the end when negative. */
export function dimAt(dims: Dims, axis: number): number {
  const dim = dims.at(axis);
  if (dim === undefined) throw new RangeError(`Dims [${dims}] have no axis ${axis}.`);
  return dim;
}

/** The axis counted from the front. */
export function axisFromFront(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis;
}

/** Dims with the one at this axis replaced. */
export function withDim(dims: Dims, axis: number, dim: number): number[] {
  return dims.map((current, index) => (index === axisFromFront(axis, dims.length) ? dim : current));
}

/** The dims two tensors have together under numpy's broadcasting. */
export function broadcastDims(left: Dims, right: Dims): number[] {
  const rank = Math.max(left.length, right.length);
  return Array.from({ length: rank }, (_, index) => {
    const a = left[index - rank + left.length] ?? 1;
    const b = right[index - rank + right.length] ?? 1;
    if (a !== b && a !== 1 && b !== 1) {
      throw new RangeError(`Dims [${left}] and [${right}] do not broadcast.`);
    }
    return a === 1 ? b : a;
  });
}

/** Steps in a flat array per axis, outermost first. */
export function stridesOf(dims: Dims): number[] {
  const strides = dims.map(() => 1);
  for (let axis = dims.length - 2; axis >= 0; axis -= 1) {
    strides[axis] = (strides[axis + 1] ?? 1) * (dims[axis + 1] ?? 1);
  }
  return strides;
}

/** Whether two tensors have the same dims. */
export function sameDims(left: Dims, right: Dims): boolean {
  return left.length === right.length && left.every((dim, axis) => dim === right[axis]);
}
