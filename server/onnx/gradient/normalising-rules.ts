import { reshape } from '#server/onnx/graph/conversions.ts';
import { reduceMean } from '#server/onnx/graph/reductions.ts';
import { readFloat, readInt } from '#server/onnx/model/attributes.ts';
import { axisFromFront, countElements, type Dims, dimAt } from '#server/onnx/model/dims.ts';
import {
  type BackwardStep,
  type GradientRule,
  inputDims,
  inputName,
  noGradientRule,
  number,
} from './gradient-rule.ts';

interface Normalisation {
  /** What is normalised. */
  readonly x: string;
  /** The axes mean and variance are taken over. */
  readonly axes: Dims;
  /** Gradient with respect to the normalised x, before scale and bias. */
  readonly gradient: string;
}

/**
 * The gradient through n = (x - mean) / sigma:
 * dx = (dn - mean(dn) - n mean(dn n)) / sigma.
 */
function throughNormalisation(step: BackwardStep, { x, axes, gradient }: Normalisation): string {
  const { builder } = step;
  const epsilon = number(step, readFloat(step.call.node, 'epsilon', 1e-5));
  const centred = builder.emit('Sub', [x, reduceMean(builder, x, axes)]);
  const variance = reduceMean(builder, builder.emit('Mul', [centred, centred]), axes);
  const sigma = builder.emit('Sqrt', [builder.emit('Add', [variance, epsilon])]);
  const normalised = builder.emit('Div', [centred, sigma]);
  const along = reduceMean(builder, builder.emit('Mul', [gradient, normalised]), axes);
  const level = builder.emit('Sub', [gradient, reduceMean(builder, gradient, axes)]);
  const turned = builder.emit('Sub', [level, builder.emit('Mul', [normalised, along])]);
  return builder.emit('Div', [turned, sigma]);
}

function refuseScaleGradient(step: BackwardStep): void {
  if (step.needs(1) || step.needs(2)) throw noGradientRule(step, 'its scale depends on the input.');
}

/** The gradient times the scale of each channel, axis 1. */
function scaledPerChannel(step: BackwardStep): string {
  const scale = inputName(step, 1);
  const rank = inputDims(step).length;
  const dims = [dimAt(inputDims(step, 1), 0), ...new Array<number>(rank - 2).fill(1)];
  return step.builder.emit('Mul', [step.gradient, reshape(step.builder, scale, dims)]);
}

const instanceNormalization: GradientRule = (step) => {
  refuseScaleGradient(step);
  const axes = inputDims(step)
    .map((_, axis) => axis)
    .slice(2);
  return [
    throughNormalisation(step, { x: inputName(step, 0), axes, gradient: scaledPerChannel(step) }),
  ];
};

const layerNormalization: GradientRule = (step) => {
  refuseScaleGradient(step);
  const dims = inputDims(step);
  const first = axisFromFront(readInt(step.call.node, 'axis', -1), dims.length);
  const axes = dims.map((_, axis) => axis).slice(first);
  const gradient = step.builder.emit('Mul', [step.gradient, inputName(step, 1)]);
  return [throughNormalisation(step, { x: inputName(step, 0), axes, gradient })];
};

/** Groups of channels are normalised together; until opset 20 the scale is per group. */
const groupNormalization: GradientRule = (step) => {
  refuseScaleGradient(step);
  if (step.call.opset < 21) throw noGradientRule(step, 'only the form since opset 21 is handled.');
  const { builder } = step;
  const dims = inputDims(step);
  const groups = readInt(step.call.node, 'num_groups', 1);
  const grouped = [dimAt(dims, 0), groups, countElements(dims) / dimAt(dims, 0) / groups];
  const x = reshape(builder, inputName(step, 0), grouped);
  const gradient = reshape(builder, scaledPerChannel(step), grouped);
  return [reshape(builder, throughNormalisation(step, { x, axes: [2], gradient }), dims)];
};

/** Operators that bring values to mean 0 and variance 1. */
export const normalisingRules: Readonly<Record<string, GradientRule>> = {
  GroupNormalization: groupNormalization,
  InstanceNormalization: instanceNormalization,
  LayerNormalization: layerNormalization,
};
