import type { OperatorCall } from '#server/onnx/inference/operator-call.ts';
import { countElements } from '#server/onnx/model/dims.ts';
import { isFloating } from '#server/onnx/model/element-type.ts';
import { LARGEST_CONSTANT, type Value } from '#server/onnx/model/value.ts';
import { arithmeticEvaluators } from './arithmetic.ts';
import { creatingEvaluators, evaluateShape, evaluateSize } from './creating.ts';
import type { Evaluator } from './evaluator.ts';
import { rearrangingEvaluators } from './rearranging.ts';
import { givesZero } from './zero.ts';

const OF_DIMS: ReadonlyMap<string, Evaluator> = new Map([
  ['Shape', evaluateShape],
  ['Size', evaluateSize],
]);
const OF_ELEMENTS: ReadonlyMap<string, Evaluator> = new Map(
  Object.entries({ ...arithmeticEvaluators, ...creatingEvaluators, ...rearrangingEvaluators }),
);

/** The order in which floats are summed is the runtime's affair. */
function isExact({ node, inputs }: OperatorCall): boolean {
  return !(node.opType.startsWith('Reduce') && isFloating(inputs[0]?.type ?? 'int64'));
}

function evaluatorFor(call: OperatorCall): Evaluator | undefined {
  const { opType } = call.node;
  const known = call.inputs.every((value) => value === undefined || value.constant !== undefined);
  return OF_DIMS.get(opType) ?? (known && isExact(call) ? OF_ELEMENTS.get(opType) : undefined);
}

/** The outputs of a node with their elements, where these are few and follow from its inputs'. */
export function foldNode(call: OperatorCall, outputs: readonly Value[]): readonly Value[] {
  const evaluate = evaluatorFor(call);
  if (!evaluate || outputs.some(({ dims }) => countElements(dims) > LARGEST_CONSTANT)) {
    return givesZero(call) ? outputs.map((output) => ({ ...output, isZero: true })) : outputs;
  }
  const elements = evaluate(call, outputs);
  return outputs.map((output, index) => ({ ...output, constant: elements[index] ?? [] }));
}
