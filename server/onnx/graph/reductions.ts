import type { Dims } from '#server/onnx/model/dims.ts';
import { reshape } from './conversions.ts';
import type { GraphBuilder } from './graph-builder.ts';

/** The sum over these axes, which stay as 1. */
export function reduceSum(builder: GraphBuilder, name: string, axes: Dims): string {
  return builder.emit('ReduceSum', [name, builder.integers(axes)], { keepdims: 1 });
}

/** The mean over these axes, which stay as 1. */
export function reduceMean(builder: GraphBuilder, name: string, axes: Dims): string {
  if (builder.opset < 18) return builder.emit('ReduceMean', [name], { axes, keepdims: 1 });
  return builder.emit('ReduceMean', [name, builder.integers(axes)], { keepdims: 1 });
}

/** Sums away what broadcasting repeated, down to the dims before it. */
export function sumToDims(builder: GraphBuilder, name: string, dims: Dims): string {
  const from = builder.value(name).dims;
  const offset = from.length - dims.length;
  const axes = [...from.keys()].filter((axis) => from[axis] !== (dims[axis - offset] ?? 1));
  return reshape(builder, axes.length > 0 ? reduceSum(builder, name, axes) : name, dims);
}
