import { reshape } from '#server/onnx/graph/conversions.ts';
import type { GraphBuilder } from '#server/onnx/graph/graph-builder.ts';
import { countElements, type Dims, dimAt, withDim } from '#server/onnx/model/dims.ts';
import type { Value } from '#server/onnx/model/value.ts';

/** Where along a tensor something was taken from. */
export interface Origin {
  /** The dims of the tensor it was taken from. */
  readonly dims: Dims;
  readonly axis: number;
}

/** A tensor of zeros. */
export function zeros(builder: GraphBuilder, { type, dims }: Pick<Value, 'type' | 'dims'>): string {
  return builder.emit('Expand', [builder.scalar(type, 0), builder.integers(dims)]);
}

/** Surrounds what was a run of neighbours from `start` on with zeros, up to the origin's dims. */
export function putRunBack(
  builder: GraphBuilder,
  run: string,
  { dims, axis, start }: Origin & { readonly start: number },
): string {
  const none = dims.map(() => 0);
  const rest = dimAt(dims, axis) - start - dimAt(builder.value(run).dims, axis);
  const pads = [...withDim(none, axis, start), ...withDim(none, axis, rest)];
  return builder.emit('Pad', [run, builder.integers(pads)]);
}

/**
 * Adds pieces up where they were taken from.
 *
 * @param pieces name of the pieces, whose elements along the axis belong at `places`
 * @param places name of int64 indices along the axis, of any dims; one may occur several times
 */
export function putPiecesBack(
  builder: GraphBuilder,
  pieces: string,
  { dims, axis, places }: Origin & { readonly places: string },
): string {
  const count = countElements(builder.value(places).dims);
  const inRow = reshape(builder, pieces, withDim(dims, axis, count));
  const order = [axis, ...dims.map((_, index) => index).filter((index) => index !== axis)];
  const updates = builder.emit('Transpose', [inRow], { perm: order });
  const target = zeros(builder, {
    type: builder.value(pieces).type,
    dims: order.map((index) => dimAt(dims, index)),
  });
  const indices = reshape(builder, places, [count, 1]);
  const sum = builder.emit('ScatterND', [target, indices, updates], { reduction: 'add' });
  return builder.emit('Transpose', [sum], { perm: order.map((_, index) => order.indexOf(index)) });
}
