import { OnnxError } from '#server/onnx/errors.ts';
import type { Value } from '#server/onnx/model/value.ts';
import type { NodeProto } from '#server/onnx/proto/generated/onnx_pb.ts';

/** One node together with what is known of its inputs; an omitted input is undefined. */
export interface OperatorCall {
  readonly node: NodeProto;
  readonly opset: number;
  readonly inputs: readonly (Value | undefined)[];
}

/** Gives the type and dims of each output of a node. */
export type InferenceRule = (call: OperatorCall) => Value[];

/** How messages speak of a node. */
export function nameOf(node: NodeProto): string {
  return node.name || node.output[0] || '(no name)';
}

/** An error about one node. */
export function nodeError(
  code: 'onnx/invalid' | 'onnx/unsupported',
  node: NodeProto,
  problem: string,
): OnnxError {
  const message = `${node.opType} node "${nameOf(node)}": ${problem}`;
  return new OnnxError(code, message, { operator: node.opType, node: nameOf(node) });
}

/** An input that the operator cannot do without. */
export function inputOf(call: OperatorCall, index: number): Value {
  const value = call.inputs[index];
  if (!value) throw nodeError('onnx/invalid', call.node, `input ${index} is missing.`);
  return value;
}

/** The elements of an input that must be known before the graph runs. */
export function constantOf(call: OperatorCall, index: number): readonly number[] {
  const { constant } = inputOf(call, index);
  if (constant) return constant;
  throw nodeError(
    'onnx/unsupported',
    call.node,
    `input ${index} depends on what the graph is fed.`,
  );
}

/** Like `constantOf`, for an input that may be left out. */
export function optionalConstantOf(
  call: OperatorCall,
  index: number,
): readonly number[] | undefined {
  return call.inputs[index] ? constantOf(call, index) : undefined;
}
