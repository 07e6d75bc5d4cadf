import type { OperatorCall } from '#server/onnx/inference/operator-call.ts';
import { readTensor } from '#server/onnx/model/attributes.ts';
import { readTensorValue } from '#server/onnx/model/tensor-constant.ts';
import type { Value } from '#server/onnx/model/value.ts';

/** Operators that make zeros of zeros. */
const KEEP_ZERO = new Set([
  'Cast',
  'Expand',
  'Identity',
  'Neg',
  'Reshape',
  'Squeeze',
  'Transpose',
  'Unsqueeze',
]);

/** Whether every element is known to be this number. */
export function isAll(value: Value | undefined, x: number): boolean {
  if (x === 0 && value?.isZero) return true;
  const elements = value?.constant ?? [];
  return elements.length > 0 && elements.every((element) => element === x);
}

/** Whether a node's result is zero everywhere, however many elements it has. */
export function givesZero({ node, inputs }: OperatorCall): boolean {
  if (KEEP_ZERO.has(node.opType)) return isAll(inputs[0], 0);
  if (node.opType === 'Mul') return inputs.some((value) => isAll(value, 0));
  if (node.opType !== 'ConstantOfShape') return false;
  const fill = readTensor(node, 'value');
  return fill === undefined || isAll(readTensorValue(fill), 0);
}
