import { nodeError } from '#server/onnx/inference/operator-call.ts';
import { changeMessage } from '#server/onnx/model/change-message.ts';
import { makeTensor } from '#server/onnx/model/tensor-constant.ts';
import {
  type AttributeProto,
  type NodeProto,
  type TensorProto,
  TensorProtoSchema,
} from '#server/onnx/proto/generated/onnx_pb.ts';

/** The forms in which a Constant node can hold numbers besides a whole tensor. */
const FORMS: Readonly<Record<string, (attribute: AttributeProto) => TensorProto>> = {
  value_float: ({ f }) => makeTensor('', { type: 'float32', dims: [], constant: [f] }),
  value_floats: ({ floats }) =>
    makeTensor('', { type: 'float32', dims: [floats.length], constant: floats }),
  value_int: ({ i }) => makeTensor('', { type: 'int64', dims: [], constant: [Number(i)] }),
  value_ints: ({ ints }) =>
    makeTensor('', { type: 'int64', dims: [ints.length], constant: ints.map(Number) }),
};

/** What a Constant node holds, as a stored tensor named after the node's result. */
export function tensorOfConstantNode(node: NodeProto): TensorProto {
  const [attribute] = node.attribute;
  const [name = ''] = node.output;
  const tensor = attribute?.t ?? (attribute && FORMS[attribute.name]?.(attribute));
  if (!tensor) throw nodeError('onnx/unsupported', node, 'it holds neither numbers nor a tensor.');
  return changeMessage(TensorProtoSchema, tensor, { name });
}
