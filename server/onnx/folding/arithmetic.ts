import { inputOf, type OperatorCall } from '#server/onnx/inference/operator-call.ts';
import { countElements, type Dims } from '#server/onnx/model/dims.ts';
import { type ElementType, isFloating } from '#server/onnx/model/element-type.ts';
import type { Stored } from '#server/onnx/model/value.ts';
import { type Evaluator, indexOf, positionOf } from './evaluator.ts';

/**
 * Rounds to what the element type can hold.
 *
 * Only operations that IEEE 754 rounds correctly are evaluated here, so that folding them gives
 * the very bits the graph would compute; exp, sin and their like stay in the graph.
 */
function rounded(x: number, type: ElementType): number {
  if (type === 'float32') return Math.fround(x);
  if (type === 'float16') return Math.f16round(x);
  if (type === 'bool') return x === 0 ? 0 : 1;
  return isFloating(type) ? x : Math.trunc(x);
}

function elementwise(compute: (...elements: number[]) => number): Evaluator {
  return (call, outputs) => {
    const [output] = outputs;
    const { type, dims }: { type: ElementType; dims: Dims } = output ?? inputOf(call, 0);
    const operands = call.inputs.filter((value): value is Stored => value?.constant !== undefined);
    const elements = Array.from({ length: countElements(dims) }, (_, index) => {
      const position = positionOf(index, dims);
      const taken = operands.map(
        (operand) => operand.constant[indexOf(position, operand.dims)] ?? 0,
      );
      return rounded(compute(...taken), type);
    });
    return [elements];
  };
}

/** The remainder with the sign of the divisor, or of the dividend where `fmod` is set. */
const remainder: Evaluator = (call: OperatorCall, outputs) => {
  const truncating = call.node.attribute.some(({ name, i }) => name === 'fmod' && i === 1n);
  const compute = (a = 0, b = 1) => (truncating ? a % b : a - Math.floor(a / b) * b);
  return elementwise(compute)(call, outputs);
};

const roundHalfToEven = (x = 0) => {
  const nearest = Math.round(x);
  return nearest - x === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest;
};

/** Arithmetic, comparison and logic on known elements. */
export const arithmeticEvaluators: Readonly<Record<string, Evaluator>> = {
  Abs: elementwise((a = 0) => Math.abs(a)),
  Add: elementwise((a = 0, b = 0) => a + b),
  And: elementwise((a, b) => (a && b ? 1 : 0)),
  Cast: elementwise((a = 0) => a),
  CastLike: elementwise((a = 0) => a),
  Ceil: elementwise((a = 0) => Math.ceil(a)),
  Div: elementwise((a = 0, b = 1) => a / b),
  Equal: elementwise((a, b) => (a === b ? 1 : 0)),
  Floor: elementwise((a = 0) => Math.floor(a)),
  Greater: elementwise((a = 0, b = 0) => (a > b ? 1 : 0)),
  GreaterOrEqual: elementwise((a = 0, b = 0) => (a >= b ? 1 : 0)),
  Less: elementwise((a = 0, b = 0) => (a < b ? 1 : 0)),
  LessOrEqual: elementwise((a = 0, b = 0) => (a <= b ? 1 : 0)),
  Max: elementwise((...all) => Math.max(...all)),
  Min: elementwise((...all) => Math.min(...all)),
  Mod: remainder,
  Mul: elementwise((a = 0, b = 0) => a * b),
  Neg: elementwise((a = 0) => -a),
  Not: elementwise((a) => (a ? 0 : 1)),
  Or: elementwise((a, b) => (a || b ? 1 : 0)),
  Reciprocal: elementwise((a = 1) => 1 / a),
  Round: elementwise(roundHalfToEven),
  Sqrt: elementwise((a = 0) => Math.sqrt(a)),
  Sub: elementwise((a = 0, b = 0) => a - b),
  Where: elementwise((test = 0, a = 0, b = 0) => (test ? a : b)),
};
