import type { OperatorCall } from '#server/onnx/inference/operator-call.ts';
import { type Dims, stridesOf } from '#server/onnx/model/dims.ts';
import type { Value } from '#server/onnx/model/value.ts';

/** Computes the elements of each output of a node whose inputs are all known. */
export type Evaluator = (call: OperatorCall, outputs: readonly Value[]) => (readonly number[])[];

/** The position along each axis of the element at this flat index. */
export function positionOf(index: number, dims: Dims): number[] {
  return stridesOf(dims).map((stride, axis) => Math.floor(index / stride) % (dims[axis] ?? 1));
}

/** The flat index of a position; axes in front that these dims lack, or have as 1, are ignored. */
export function indexOf(position: readonly number[], dims: Dims): number {
  const offset = position.length - dims.length;
  return stridesOf(dims).reduce((sum, stride, axis) => {
    return sum + (dims[axis] === 1 ? 0 : (position[axis + offset] ?? 0) * stride);
  }, 0);
}
