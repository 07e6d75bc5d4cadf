import { create } from '@bufbuild/protobuf';
import { makeAttributes, type NewAttributes } from '#server/onnx/model/attributes.ts';
import { type NodeProto, NodeProtoSchema } from '#server/onnx/proto/generated/onnx_pb.ts';

/** A new node of a standard operator, named after its first output. */
export function makeNode(
  opType: string,
  wires: { readonly input: readonly string[]; readonly output: readonly string[] },
  attributes: NewAttributes = {},
): NodeProto {
  return create(NodeProtoSchema, {
    opType,
    name: wires.output[0] ?? opType,
    input: [...wires.input],
    output: [...wires.output],
    attribute: makeAttributes(attributes),
  });
}

/** The same node with other value names; documentation strings are left behind. */
export function rewireNode(
  node: NodeProto,
  rename: (name: string) => string,
  name = node.name,
): NodeProto {
  return create(NodeProtoSchema, {
    opType: node.opType,
    domain: node.domain,
    name,
    input: node.input.map(rename),
    output: node.output.map(rename),
    attribute: node.attribute,
  });
}
