import { castTo, repeatToDims, reshape } from '#server/onnx/graph/conversions.ts';
import { reduceSum, sumToDims } from '#server/onnx/graph/reductions.ts';
import { reducedAxes, reducedDims } from '#server/onnx/inference/reducing.ts';
import { readInts } from '#server/onnx/model/attributes.ts';
import { countElements } from '#server/onnx/model/dims.ts';
import { type GradientRule, inputDims, inputName, number } from './gradient-rule.ts';

const pass: GradientRule = (step) => [step.gradient];

const back: GradientRule = (step) => [reshape(step.builder, step.gradient, inputDims(step))];

const castBack: GradientRule = (step) => [
  castTo(step.builder, step.gradient, step.builder.value(inputName(step, 0)).type),
];

const transpose: GradientRule = (step) => {
  const rank = inputDims(step).length;
  const order =
    readInts(step.call.node, 'perm') ?? Array.from({ length: rank }, (_, axis) => rank - 1 - axis);
  const inverse = order.map((_, axis) => order.indexOf(axis));
  return [step.builder.emit('Transpose', [step.gradient], { perm: inverse })];
};

const expand: GradientRule = (step) => [sumToDims(step.builder, step.gradient, inputDims(step))];

/** Splits every repeated axis in two, [repeats, dim], and sums the first. */
const tile: GradientRule = (step) => {
  const dims = inputDims(step);
  const repeats = step.call.inputs[1]?.constant ?? [];
  const apart = dims.flatMap((dim, axis) => [repeats[axis] ?? 1, dim]);
  const split = reshape(step.builder, step.gradient, apart);
  const axes = dims.map((_, axis) => 2 * axis);
  return [reshape(step.builder, reduceSum(step.builder, split, axes), dims)];
};

const reduceSumRule: GradientRule = (step) => {
  const dims = inputDims(step);
  const kept = reshape(step.builder, step.gradient, reducedDims(dims, reducedAxes(step.call)));
  return [repeatToDims(step.builder, kept, dims)];
};

const reduceMeanRule: GradientRule = (step) => {
  const count =
    countElements(inputDims(step)) / countElements(step.builder.value(step.gradient).dims);
  const gradient = step.builder.emit('Mul', [step.gradient, number(step, 1 / count)]);
  return reduceSumRule({ ...step, gradient });
};

/** Operators that move, repeat or sum elements. */
export const rearrangingRules: Readonly<Record<string, GradientRule>> = {
  Cast: castBack,
  CastLike: castBack,
  Dropout: pass,
  Expand: expand,
  Flatten: back,
  Identity: pass,
  ReduceMean: reduceMeanRule,
  ReduceSum: reduceSumRule,
  Reshape: back,
  Squeeze: back,
  Tile: tile,
  Transpose: transpose,
  Unsqueeze: back,
};
