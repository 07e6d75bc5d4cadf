import { create } from '@bufbuild/protobuf';
import {
  type AttributeProto,
  AttributeProtoSchema,
  type NodeProto,
  type TensorProto,
} from '#server/onnx/proto/generated/onnx_pb.ts';

/** AttributeProto.AttributeType, as far as it is written here. */
const KIND = { float: 1, int: 2, string: 3, ints: 7 } as const;

/** Attributes as they are handed to a new node; a float is marked as such. */
export type NewAttributes = Readonly<
  Record<string, number | string | readonly number[] | { readonly float: number }>
>;

function find(node: NodeProto, name: string): AttributeProto | undefined {
  return node.attribute.find((attribute) => attribute.name === name);
}

/** An integer attribute, or the operator's default for it. */
export function readInt(node: NodeProto, name: string, otherwise: number): number {
  const attribute = find(node, name);
  return attribute ? Number(attribute.i) : otherwise;
}

/** A list of integers, or undefined where the node has none. */
export function readInts(node: NodeProto, name: string): number[] | undefined {
  return find(node, name)?.ints.map(Number);
}

/** A float attribute, or the operator's default for it. */
export function readFloat(node: NodeProto, name: string, otherwise: number): number {
  return find(node, name)?.f ?? otherwise;
}

/** A text attribute, or the operator's default for it. */
export function readString(node: NodeProto, name: string, otherwise: string): string {
  const attribute = find(node, name);
  return attribute ? new TextDecoder().decode(attribute.s) : otherwise;
}

/** A tensor attribute, or undefined where the node has none. */
export function readTensor(node: NodeProto, name: string): TensorProto | undefined {
  return find(node, name)?.t;
}

/** Whether the node sets this attribute. */
export function hasAttribute(node: NodeProto, name: string): boolean {
  return find(node, name) !== undefined;
}

/** Attributes in the form a file holds. */
export function makeAttributes(attributes: NewAttributes): AttributeProto[] {
  return Object.entries(attributes).map(([name, value]) => {
    if (typeof value === 'number') {
      return create(AttributeProtoSchema, { name, type: KIND.int, i: BigInt(value) });
    }
    if (typeof value === 'string') {
      return create(AttributeProtoSchema, {
        name,
        type: KIND.string,
        s: new TextEncoder().encode(value),
      });
    }
    if ('float' in value) {
      return create(AttributeProtoSchema, { name, type: KIND.float, f: value.float });
    }
    return create(AttributeProtoSchema, { name, type: KIND.ints, ints: value.map(BigInt) });
  });
}
