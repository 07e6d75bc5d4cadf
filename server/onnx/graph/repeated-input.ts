import { isAll } from '#server/onnx/folding/zero.ts';
import type { OperatorCall } from '#server/onnx/inference/operator-call.ts';
import { sameDims } from '#server/onnx/model/dims.ts';
import type { Value } from '#server/onnx/model/value.ts';

/** Operators that copy where neither type nor dims change. */
const COPIES = new Set(['Identity', 'Dropout', 'Cast', 'CastLike', 'Expand', 'Reshape']);

/** The operand that changes nothing, where there is one: baddbmm exports a large zero to add. */
const NEUTRAL: ReadonlyMap<string, number> = new Map([
  ['Add', 0],
  ['Sub', 0],
  ['Mul', 1],
  ['Div', 1],
]);
const COMMUTES = new Set(['Add', 'Mul']);

function candidate({ node, inputs }: OperatorCall): number | undefined {
  if (COPIES.has(node.opType)) return 0;
  const neutral = NEUTRAL.get(node.opType);
  if (neutral === undefined) return undefined;
  if (isAll(inputs[1], neutral)) return 0;
  return COMMUTES.has(node.opType) && isAll(inputs[0], neutral) ? 1 : undefined;
}

/** The name of the input that a node's result merely repeats, if it does. */
export function repeatedInput(call: OperatorCall, output: Value | undefined): string | undefined {
  const index = candidate(call);
  const input = index === undefined ? undefined : call.inputs[index];
  if (!input || !output || input.type !== output.type || !sameDims(input.dims, output.dims))
    return undefined;
  return call.node.input[index ?? 0];
}
