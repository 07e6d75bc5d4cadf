import { create } from '@bufbuild/protobuf';
import { elementTypeCode } from '#server/onnx/model/element-type.ts';
import {
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { type StaticGraph, valueIn } from './static-graph.ts';

function valueInfo(graph: StaticGraph, name: string): ValueInfoProto {
  const { type, dims } = valueIn(graph, name);
  const dim = dims.map((size) => ({ value: { case: 'dimValue' as const, value: BigInt(size) } }));
  return create(ValueInfoProtoSchema, {
    name,
    type: { tensorType: { elemType: elementTypeCode(type), shape: { dim } } },
  });
}

/** The model file of a static graph; weights outside the file stay where they are. */
export function toModel(graph: StaticGraph): ModelProto {
  const { irVersion, opsetImport } = graph.model;
  return create(ModelProtoSchema, {
    irVersion,
    opsetImport,
    producerName: 'tack',
    graph: create(GraphProtoSchema, {
      name: 'tack',
      node: [...graph.nodes],
      initializer: [...graph.tensors.values()],
      input: graph.inputs.map((name) => valueInfo(graph, name)),
      output: graph.outputs.map((name) => valueInfo(graph, name)),
    }),
  });
}
