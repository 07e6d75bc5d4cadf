import { reduceSum } from '#server/onnx/graph/reductions.ts';
import { readFloat, readInt, readString } from '#server/onnx/model/attributes.ts';
import { axisFromFront } from '#server/onnx/model/dims.ts';
import {
  type BackwardStep,
  type GradientRule,
  inputName,
  noGradientRule,
  number,
} from './gradient-rule.ts';

/** Multiplies the gradient by a slope written in terms of input x and result y. */
function slope(
  write: (step: BackwardStep, wires: { x: string; y: string }) => string,
): GradientRule {
  return (step) => {
    const factor = write(step, { x: inputName(step, 0), y: step.output });
    return [step.builder.emit('Mul', [step.gradient, factor])];
  };
}

const times = (step: BackwardStep, x: string, factor: number) =>
  step.builder.emit('Mul', [x, number(step, factor)]);

const oneMinus = (step: BackwardStep, x: string) => step.builder.emit('Sub', [number(step, 1), x]);

const square = ({ builder }: BackwardStep, x: string) => builder.emit('Mul', [x, x]);

/** exp(-x^2 * sharpness), the bell in the slopes of Erf and Gelu. */
function bell(step: BackwardStep, x: string, sharpness: number): string {
  return step.builder.emit('Exp', [times(step, square(step, x), -sharpness)]);
}

const sigmoidSlope = (step: BackwardStep, y: string) =>
  step.builder.emit('Mul', [y, oneMinus(step, y)]);

/** Gelu(x) = x Phi(x), so its slope is Phi(x) + x phi(x) for the normal distribution. */
const gelu = slope((step, { x }) => {
  if (readString(step.call.node, 'approximate', 'none') !== 'none') {
    throw noGradientRule(step, 'only the exact form is handled, not the tanh approximation.');
  }
  const { builder } = step;
  const erf = builder.emit('Erf', [times(step, x, Math.SQRT1_2)]);
  const cumulative = times(step, builder.emit('Add', [erf, number(step, 1)]), 0.5);
  const density = times(step, bell(step, x, 0.5), 1 / Math.sqrt(2 * Math.PI));
  return builder.emit('Add', [cumulative, builder.emit('Mul', [x, density])]);
});

/** Swish(x) = x s(ax), so its slope is s + a Swish (1 - s). */
const swish = slope((step, { x, y }) => {
  const alpha = readFloat(step.call.node, 'alpha', 1);
  const sigmoid = step.builder.emit('Sigmoid', [times(step, x, alpha)]);
  const bent = step.builder.emit('Mul', [times(step, y, alpha), oneMinus(step, sigmoid)]);
  return step.builder.emit('Add', [sigmoid, bent]);
});

const relu: GradientRule = (step) => {
  const positive = step.builder.emit('Greater', [inputName(step, 0), number(step, 0)]);
  const leak = step.call.node.opType === 'LeakyRelu' ? readFloat(step.call.node, 'alpha', 0.01) : 0;
  const below = leak === 0 ? number(step, 0) : times(step, step.gradient, leak);
  return [step.builder.emit('Where', [positive, step.gradient, below])];
};

/** With p = softmax(x): dx = p (g - sum(g p)). */
const softmax: GradientRule = (step) => {
  const { builder, output } = step;
  const { dims } = builder.value(output);
  const axis = axisFromFront(readInt(step.call.node, 'axis', -1), dims.length);
  const weighted = builder.emit('Mul', [step.gradient, output]);
  const total = reduceSum(builder, weighted, [axis]);
  return [builder.emit('Sub', [weighted, builder.emit('Mul', [output, total])])];
};

/** Operators of one input, element by element, and Softmax. */
export const activationRules: Readonly<Record<string, GradientRule>> = {
  Abs: slope((step, { x }) => step.builder.emit('Sign', [x])),
  Cos: slope((step, { x }) => step.builder.emit('Neg', [step.builder.emit('Sin', [x])])),
  Erf: slope((step, { x }) => times(step, bell(step, x, 1), 2 / Math.sqrt(Math.PI))),
  Exp: slope((_, { y }) => y),
  Gelu: gelu,
  LeakyRelu: relu,
  Log: slope((step, { x }) => step.builder.emit('Reciprocal', [x])),
  Reciprocal: slope((step, { y }) => times(step, square(step, y), -1)),
  Relu: relu,
  Sigmoid: slope((step, { y }) => sigmoidSlope(step, y)),
  Sin: slope((step, { x }) => step.builder.emit('Cos', [x])),
  Softmax: softmax,
  Softplus: slope((step, { x }) => step.builder.emit('Sigmoid', [x])),
  Sqrt: slope((step, { y }) => step.builder.emit('Div', [number(step, 0.5), y])),
  Swish: swish,
  Tanh: slope((step, { y }) => oneMinus(step, square(step, y))),
};
