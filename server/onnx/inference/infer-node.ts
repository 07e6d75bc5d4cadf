import type { Value } from '#server/onnx/model/value.ts';
import { contractingInference } from './contracting.ts';
import { creatingInference } from './creating.ts';
import { elementwiseInference } from './elementwise.ts';
import { type InferenceRule, nodeError, type OperatorCall } from './operator-call.ts';
import { rearrangingInference } from './rearranging.ts';
import { reducingInference } from './reducing.ts';
import { selectingInference } from './selecting.ts';

const RULES: ReadonlyMap<string, InferenceRule> = new Map(
  Object.entries({
    ...contractingInference,
    ...creatingInference,
    ...elementwiseInference,
    ...rearrangingInference,
    ...reducingInference,
    ...selectingInference,
  }),
);

/**
 * The type and dims of every output of a node.
 *
 * @throws OnnxError 'onnx/unsupported' for an operator that has no rule, 'onnx/invalid' where
 *   the inputs do not fit the operator
 */
export function inferNode(call: OperatorCall): Value[] {
  const { node } = call;
  const standard = node.domain === '' || node.domain === 'ai.onnx';
  const rule = standard ? RULES.get(node.opType) : undefined;
  if (!rule)
    throw nodeError('onnx/unsupported', node, 'this operator is not read; use a plain export.');
  try {
    return rule(call);
  } catch (error) {
    if (error instanceof RangeError) throw nodeError('onnx/invalid', node, error.message);
    throw error;
  }
}
