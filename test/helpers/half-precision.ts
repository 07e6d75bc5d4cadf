import { changeMessage } from '#server/onnx/model/change-message.ts';
import { elementTypeCode } from '#server/onnx/model/element-type.ts';
import {
  type AttributeProto,
  AttributeProtoSchema,
  type ModelProto,
  type NodeProto,
  NodeProtoSchema,
  type TensorProto,
  TensorProtoSchema,
  TypeProto_TensorSchema,
  type ValueInfoProto,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { withGraph } from './rewrite-export.ts';

const half = elementTypeCode('float16');
const single = elementTypeCode('float32');

/**
 * A model with weights, arithmetic, inputs and outputs in half precision, as converters make them of
 * one in single precision. What Resize is told of its sizes stays in single: the operator wants it so.
 */
export function inHalfPrecision(model: ModelProto): ModelProto {
  const { node = [], initializer = [], input = [], output = [] } = model.graph ?? {};
  const sizes = new Set(
    node.flatMap((each) => (each.opType === 'Resize' ? each.input.slice(1) : [])),
  );
  return withGraph(model, {
    initializer: initializer.map((each) => (sizes.has(each.name) ? each : narrow(each))),
    node: node.map((each) => (sizes.has(each.output[0] ?? '') ? each : narrowNode(each))),
    input: input.map(narrowValue),
    output: output.map(narrowValue),
    valueInfo: [],
  });
}

function narrow(tensor: TensorProto): TensorProto {
  if (tensor.dataType !== single) return tensor;
  const { buffer, byteOffset, byteLength } = Uint8Array.from(tensor.rawData);
  const floats =
    byteLength > 0 ? new Float32Array(buffer, byteOffset, byteLength / 4) : tensor.floatData;
  const rawData = new Uint8Array(Float16Array.from(floats).buffer);
  return changeMessage(TensorProtoSchema, tensor, { dataType: half, rawData, floatData: [] });
}

function narrowNode(node: NodeProto): NodeProto {
  return changeMessage(NodeProtoSchema, node, { attribute: node.attribute.map(narrowAttribute) });
}

/** Constants, and the types that casts and draws are in. */
function narrowAttribute(attribute: AttributeProto): AttributeProto {
  const isType = ['to', 'dtype'].includes(attribute.name) && Number(attribute.i) === single;
  return changeMessage(AttributeProtoSchema, attribute, {
    ...(isType && { i: BigInt(half) }),
    ...(attribute.t && { t: narrow(attribute.t) }),
  });
}

function narrowValue(value: ValueInfoProto): ValueInfoProto {
  const { tensorType } = value.type ?? {};
  if (!value.type || tensorType?.elemType !== single) return value;
  const narrowed = changeMessage(TypeProto_TensorSchema, tensorType, { elemType: half });
  return { ...value, type: { ...value.type, tensorType: narrowed } };
}
