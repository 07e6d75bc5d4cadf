import { constantOf, inputOf, type OperatorCall } from '#server/onnx/inference/operator-call.ts';
import { splitLengths } from '#server/onnx/inference/selecting.ts';
import { sliceRanges } from '#server/onnx/inference/slice-ranges.ts';
import { readInt, readInts } from '#server/onnx/model/attributes.ts';
import { axisFromFront, countElements, type Dims } from '#server/onnx/model/dims.ts';
import type { Value } from '#server/onnx/model/value.ts';
import { type Evaluator, indexOf, positionOf } from './evaluator.ts';

const same: Evaluator = (call) => [constantOf(call, 0)];

/** Takes each result element from the input position that `source` gives for its own. */
function taken(call: OperatorCall, dims: Dims, source: (position: number[]) => number[]): number[] {
  const from = inputOf(call, 0);
  const elements = constantOf(call, 0);
  return Array.from({ length: countElements(dims) }, (_, index) => {
    return elements[indexOf(source(positionOf(index, dims)), from.dims)] ?? 0;
  });
}

const dimsOf = (outputs: readonly Value[]): Dims => outputs[0]?.dims ?? [];

const transpose: Evaluator = (call, outputs) => {
  const rank = inputOf(call, 0).dims.length;
  const order =
    readInts(call.node, 'perm') ?? Array.from({ length: rank }, (_, axis) => rank - 1 - axis);
  const source = (position: number[]) => {
    const found: number[] = [];
    order.forEach((from, to) => {
      found[from] = position[to] ?? 0;
    });
    return found;
  };
  return [taken(call, dimsOf(outputs), source)];
};

const slice: Evaluator = (call, outputs) => {
  const ranges = sliceRanges(call, inputOf(call, 0).dims);
  const source = (position: number[]) =>
    ranges.map(({ start, step }, axis) => start + step * (position[axis] ?? 0));
  return [taken(call, dimsOf(outputs), source)];
};

const gather: Evaluator = (call, outputs) => {
  const { dims } = inputOf(call, 0);
  const indices = inputOf(call, 1);
  const axis = axisFromFront(readInt(call.node, 'axis', 0), dims.length);
  const chosen = constantOf(call, 1);
  const source = (position: number[]) => {
    const inner = position.slice(axis, axis + indices.dims.length);
    const index = chosen[indexOf(inner, indices.dims)] ?? 0;
    const after = position.slice(axis + indices.dims.length);
    return [...position.slice(0, axis), axisFromFront(index, dims[axis] ?? 0), ...after];
  };
  return [taken(call, dimsOf(outputs), source)];
};

const split: Evaluator = (call, outputs) => {
  const axis = axisFromFront(readInt(call.node, 'axis', 0), inputOf(call, 0).dims.length);
  let start = 0;
  return splitLengths(call).map((length, part) => {
    const offset = start;
    start += length;
    const source = (position: number[]) =>
      position.map((x, index) => (index === axis ? x + offset : x));
    return taken(call, outputs[part]?.dims ?? [], source);
  });
};

const concat: Evaluator = (call, outputs) => {
  const rank = inputOf(call, 0).dims.length;
  const axis = axisFromFront(readInt(call.node, 'axis', 0), rank);
  const dims = dimsOf(outputs);
  const result = new Array<number>(countElements(dims)).fill(0);
  let start = 0;
  call.inputs.forEach((value, index) => {
    constantOf(call, index).forEach((x, element) => {
      const position = positionOf(element, value?.dims ?? []);
      position[axis] = (position[axis] ?? 0) + start;
      result[indexOf(position, dims)] = x;
    });
    start += value?.dims[axis] ?? 0;
  });
  return [result];
};

const expand: Evaluator = (call, outputs) => [taken(call, dimsOf(outputs), (position) => position)];

/** Rearrangements of known elements. */
export const rearrangingEvaluators: Readonly<Record<string, Evaluator>> = {
  Concat: concat,
  Expand: expand,
  Flatten: same,
  Gather: gather,
  Identity: same,
  Reshape: same,
  Slice: slice,
  Split: split,
  Squeeze: same,
  Transpose: transpose,
  Unsqueeze: same,
};
