import { readInt, readInts } from '#server/onnx/model/attributes.ts';
import { axisFromFront, type Dims } from '#server/onnx/model/dims.ts';
import {
  type InferenceRule,
  inputOf,
  type OperatorCall,
  optionalConstantOf,
} from './operator-call.ts';

/** The axes a reduction runs over; an attribute in older operator versions, an input since. */
export function reducedAxes(call: OperatorCall): Dims {
  const rank = inputOf(call, 0).dims.length;
  const given = readInts(call.node, 'axes') ?? optionalConstantOf(call, 1) ?? [];
  if (given.length > 0) return given.map((axis) => axisFromFront(axis, rank));
  if (readInt(call.node, 'noop_with_empty_axes', 0) === 1) return [];
  return Array.from({ length: rank }, (_, axis) => axis);
}

/** The dims left over when the reduced axes stay as 1. */
export function reducedDims(dims: Dims, axes: Dims): number[] {
  return dims.map((dim, axis) => (axes.includes(axis) ? 1 : dim));
}

const reduce: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const axes = reducedAxes(call);
  if (readInt(call.node, 'keepdims', 1) === 1) return [{ type, dims: reducedDims(dims, axes) }];
  return [{ type, dims: dims.filter((_, axis) => !axes.includes(axis)) }];
};

/** Operators that reduce axes to one element. */
export const reducingInference: Readonly<Record<string, InferenceRule>> = {
  ReduceL2: reduce,
  ReduceMax: reduce,
  ReduceMean: reduce,
  ReduceMin: reduce,
  ReduceProd: reduce,
  ReduceSum: reduce,
  ReduceSumSquare: reduce,
};
