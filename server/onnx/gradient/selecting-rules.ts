import type { GraphBuilder } from '#server/onnx/graph/graph-builder.ts';
import { padAmounts } from '#server/onnx/inference/selecting.ts';
import { type SliceRange, sliceRanges } from '#server/onnx/inference/slice-ranges.ts';
import { readInt, readString } from '#server/onnx/model/attributes.ts';
import { axisFromFront, dimAt, withDim } from '#server/onnx/model/dims.ts';
import { type GradientRule, inputDims, inputName, noGradientRule } from './gradient-rule.ts';
import { type Origin, putPiecesBack, putRunBack, zeros } from './put-back.ts';

/** Elements start..start+count of one axis. */
function part(
  builder: GraphBuilder,
  name: string,
  { axis, start, count }: { axis: number; start: number; count: number },
): string {
  return builder.emit('Slice', [name, ...[[start], [start + count], [axis]].map(builder.integers)]);
}

const concat: GradientRule = (step) => {
  const axis = axisFromFront(readInt(step.call.node, 'axis', 0), inputDims(step).length);
  let start = 0;
  return step.inputs.map((_, index) => {
    const cut = { axis, start, count: dimAt(inputDims(step, index), axis) };
    start += cut.count;
    return step.needs(index) ? part(step.builder, step.gradient, cut) : undefined;
  });
};

const split: GradientRule = ({ builder, call, gradients }) => {
  const parts = gradients.map((gradient, index) => {
    return gradient ?? zeros(builder, builder.value(call.node.output[index] ?? ''));
  });
  return [builder.emit('Concat', parts, { axis: readInt(call.node, 'axis', 0) })];
};

function putRangeBack(
  builder: GraphBuilder,
  taken: string,
  { dims, axis, range }: Origin & { readonly range: SliceRange },
): string {
  const { start, step, count } = range;
  if (step === 1) return putRunBack(builder, taken, { dims, axis, start });
  const places = builder.integers(
    Array.from({ length: count }, (_, index) => start + index * step),
  );
  return putPiecesBack(builder, taken, { dims, axis, places });
}

const slice: GradientRule = (step) => {
  const whole = inputDims(step);
  const ranges = sliceRanges(step.call, whole);
  const gradient = ranges.reduce((taken, range, axis) => {
    const dim = dimAt(whole, axis);
    if (range.count === dim && range.step === 1) return taken;
    const dims = withDim(step.builder.value(taken).dims, axis, dim);
    return putRangeBack(step.builder, taken, { dims, axis, range });
  }, step.gradient);
  return [gradient];
};

const gather: GradientRule = (step) => {
  const dims = inputDims(step);
  const axis = axisFromFront(readInt(step.call.node, 'axis', 0), dims.length);
  return [putPiecesBack(step.builder, step.gradient, { dims, axis, places: inputName(step, 1) })];
};

const pad: GradientRule = (step) => {
  if (readString(step.call.node, 'mode', 'constant') !== 'constant') {
    throw noGradientRule(step, 'only padding with a constant is handled.');
  }
  const { before, after } = padAmounts(step.call);
  if ([...before, ...after].some((amount) => amount < 0)) {
    throw noGradientRule(step, 'padding that cuts away is not handled.');
  }
  const dims = inputDims(step);
  const ends = dims.map((dim, axis) => dim + (before[axis] ?? 0));
  const limits = [before, ends, dims.map((_, axis) => axis)].map(step.builder.integers);
  return [step.builder.emit('Slice', [step.gradient, ...limits])];
};

/** Operators that take parts of tensors or put parts together. */
export const selectingRules: Readonly<Record<string, GradientRule>> = {
  Concat: concat,
  Gather: gather,
  Pad: pad,
  Slice: slice,
  Split: split,
};
