import { readInt } from '#server/onnx/model/attributes.ts';
import { axisFromFront, dimAt, withDim } from '#server/onnx/model/dims.ts';
import {
  constantOf,
  type InferenceRule,
  inputOf,
  type OperatorCall,
  optionalConstantOf,
} from './operator-call.ts';
import { sliceRanges } from './slice-ranges.ts';

const slice: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  return [{ type, dims: sliceRanges(call, dims).map((range) => range.count) }];
};

const gather: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const axis = axisFromFront(readInt(call.node, 'axis', 0), dims.length);
  return [
    { type, dims: [...dims.slice(0, axis), ...inputOf(call, 1).dims, ...dims.slice(axis + 1)] },
  ];
};

const concat: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const axis = readInt(call.node, 'axis', 0);
  const total = call.inputs.reduce((sum, value) => sum + dimAt(value?.dims ?? dims, axis), 0);
  return [{ type, dims: withDim(dims, axis, total) }];
};

/** The length of each part a Split node makes; the last is shorter where it does not divide. */
export function splitLengths(call: OperatorCall): readonly number[] {
  const given = optionalConstantOf(call, 1);
  if (given) return given;
  const total = dimAt(inputOf(call, 0).dims, readInt(call.node, 'axis', 0));
  const parts = call.node.output.length;
  const length = Math.ceil(total / parts);
  return Array.from({ length: parts }, (_, part) => Math.min(length, total - part * length));
}

const split: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const axis = readInt(call.node, 'axis', 0);
  return splitLengths(call).map((length) => ({ type, dims: withDim(dims, axis, length) }));
};

/** How much a Pad node adds before and after each axis. */
export function padAmounts(call: OperatorCall): { before: number[]; after: number[] } {
  const { dims } = inputOf(call, 0);
  const pads = constantOf(call, 1);
  const axes = optionalConstantOf(call, 3) ?? dims.map((_, axis) => axis);
  const before = dims.map(() => 0);
  const after = dims.map(() => 0);
  axes.forEach((given, index) => {
    const axis = axisFromFront(given, dims.length);
    before[axis] = pads[index] ?? 0;
    after[axis] = pads[index + axes.length] ?? 0;
  });
  return { before, after };
}

const pad: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const { before, after } = padAmounts(call);
  return [{ type, dims: dims.map((dim, axis) => dim + (before[axis] ?? 0) + (after[axis] ?? 0)) }];
};

/** Operators that take parts of tensors or put parts together. */
export const selectingInference: Readonly<Record<string, InferenceRule>> = {
  Concat: concat,
  Gather: gather,
  Pad: pad,
  Slice: slice,
  Split: split,
};
