import { readInt } from '#server/onnx/model/attributes.ts';
import { type ElementType, elementTypeOf } from '#server/onnx/model/element-type.ts';
import type { ModelProto, NodeProto } from '#server/onnx/proto/generated/onnx_pb.ts';

const fixed: Readonly<Record<string, ElementType>> = {
  Equal: 'bool',
  Greater: 'bool',
  GreaterOrEqual: 'bool',
  Less: 'bool',
  LessOrEqual: 'bool',
  Not: 'bool',
  Shape: 'int64',
};

function typeOfResult(node: NodeProto, types: ReadonlyMap<string, ElementType>) {
  const inner = node.attribute.find(({ name }) => name === 'value')?.t;
  if (node.opType === 'Constant') return inner ? elementTypeOf(inner.dataType) : 'int64';
  if (node.opType === 'ConstantOfShape') return inner ? elementTypeOf(inner.dataType) : 'float32';
  if (node.opType === 'Cast') return elementTypeOf(readInt(node, 'to', 0));
  const first = node.opType === 'Where' ? node.input[1] : node.input[0];
  return fixed[node.opType] ?? types.get(first ?? '');
}

/** The element type of every value of a model, also where dims are free. */
export function valueTypes({ graph }: ModelProto): ReadonlyMap<string, ElementType> {
  const types = new Map<string, ElementType>();
  for (const { name, dataType } of graph?.initializer ?? []) {
    types.set(name, elementTypeOf(dataType));
  }
  for (const { name, type } of graph?.input ?? []) {
    types.set(name, elementTypeOf(type?.tensorType?.elemType ?? 0));
  }
  for (const node of graph?.node ?? []) {
    const type = typeOfResult(node, types);
    if (!type) throw new RangeError(`The type of ${node.opType} "${node.name}" is not known.`);
    for (const name of node.output) types.set(name, type);
  }
  return types;
}
