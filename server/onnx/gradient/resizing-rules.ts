import { repeatToDims, reshape } from '#server/onnx/graph/conversions.ts';
import { reduceSum } from '#server/onnx/graph/reductions.ts';
import { convolutionGeometry } from '#server/onnx/inference/convolution-geometry.ts';
import { readInt, readString } from '#server/onnx/model/attributes.ts';
import { countElements, dimAt } from '#server/onnx/model/dims.ts';
import {
  type BackwardStep,
  type GradientRule,
  inputDims,
  noGradientRule,
  number,
} from './gradient-rule.ts';

/** Whether Resize repeats every element a whole number of times. */
function repeatsElements(step: BackwardStep, factors: readonly number[]): boolean {
  const { node } = step.call;
  if (readString(node, 'mode', 'nearest') !== 'nearest') return false;
  if (!factors.every((factor) => Number.isInteger(factor) && factor > 0)) return false;
  const coordinates = readString(node, 'coordinate_transformation_mode', 'half_pixel');
  const rounding = readString(node, 'nearest_mode', 'round_prefer_floor');
  if (coordinates === 'asymmetric') return rounding === 'floor';
  return coordinates.endsWith('half_pixel') && rounding.startsWith('round');
}

/** Sums the gradients of the copies an element was repeated into. */
const resize: GradientRule = (step) => {
  const dims = inputDims(step);
  const resized = step.builder.value(step.gradient).dims;
  const factors = resized.map((dim, axis) => dim / dimAt(dims, axis));
  if (!repeatsElements(step, factors)) {
    throw noGradientRule(step, 'only nearest-neighbour enlargement by whole factors is handled.');
  }
  const apart = dims.flatMap((dim, axis) => [dim, factors[axis] ?? 1]);
  const copies = reshape(step.builder, step.gradient, apart);
  const axes = dims.map((_, axis) => 2 * axis + 1).filter((axis) => apart[axis] !== 1);
  return [reshape(step.builder, reduceSum(step.builder, copies, axes), dims)];
};

const globalAveragePool: GradientRule = (step) => {
  const dims = inputDims(step);
  const share = number(step, 1 / countElements(dims.slice(2)));
  return [repeatToDims(step.builder, step.builder.emit('Mul', [step.gradient, share]), dims)];
};

/** Spreads each mean's gradient over its window: a transposed convolution per channel. */
const averagePool: GradientRule = (step) => {
  const { builder } = step;
  const { kernel, strides, pads } = convolutionGeometry(step.call);
  const dims = inputDims(step);
  const fits = dims
    .slice(2)
    .every((dim, axis) => (dim - dimAt(kernel, axis)) % dimAt(strides, axis) === 0);
  if (!fits || pads.some((amount) => amount > 0) || readInt(step.call.node, 'ceil_mode', 0) !== 0) {
    throw noGradientRule(step, 'only windows that fill the input without padding are handled.');
  }
  const channels = dimAt(dims, 1);
  const share = number(step, 1 / countElements(kernel));
  const window = builder.emit('Expand', [share, builder.integers([channels, 1, ...kernel])]);
  const attributes = { kernel_shape: kernel, strides, group: channels };
  return [builder.emit('ConvTranspose', [step.gradient, window], attributes)];
};

/** Operators that change the size of a picture. */
export const resizingRules: Readonly<Record<string, GradientRule>> = {
  AveragePool: averagePool,
  GlobalAveragePool: globalAveragePool,
  Resize: resize,
};
