import { create } from '@bufbuild/protobuf';
import { elementTypeCode } from '#server/onnx/model/element-type.ts';
import {
  AttributeProtoSchema,
  type GraphProto,
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  ValueInfoProtoSchema,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { makeNode } from './make-node.ts';
import type { StaticGraph } from './static-graph.ts';
import { toModel } from './to-model.ts';

/** AttributeProto.AttributeType.GRAPH */
const GRAPH = 5;

interface Choice {
  /** The name of the bool that chooses, an input of the model. */
  readonly by: string;
  readonly whenTrue: StaticGraph;
  readonly whenFalse: StaticGraph;
  /** The model's outputs, in the order in which both graphs give them under names of their own. */
  readonly outputs: readonly string[];
}

/** A graph as the branch of an If, which takes inputs and weights from the graph around it. */
function branchOf(graph: StaticGraph, name: string): GraphProto {
  const { node = [], output = [] } = toModel(graph).graph ?? {};
  return create(GraphProtoSchema, { name, node, output });
}

/**
 * A model in which one of two graphs runs. What both store under the same name is held once.
 *
 * Both graphs have the same inputs, and outputs of the same dims; no value of one has the name of a
 * value of the other.
 */
export function chooseBetween({ by, whenTrue, whenFalse, outputs }: Choice): ModelProto {
  const model = toModel(whenTrue);
  const branches = { then_branch: whenTrue, else_branch: whenFalse };
  const decide = makeNode('If', { input: [by], output: outputs });
  decide.attribute = Object.entries(branches).map(([name, graph]) =>
    create(AttributeProtoSchema, { name, type: GRAPH, g: branchOf(graph, name) }),
  );
  const choice = create(ValueInfoProtoSchema, {
    name: by,
    type: { tensorType: { elemType: elementTypeCode('bool'), shape: { dim: [] } } },
  });
  const shown = model.graph?.output ?? [];
  return create(ModelProtoSchema, {
    ...model,
    graph: create(GraphProtoSchema, {
      name: 'tack',
      node: [decide],
      initializer: [...new Map([...whenTrue.tensors, ...whenFalse.tensors]).values()],
      input: [...(model.graph?.input ?? []), choice],
      output: shown.map((value, index) => ({ ...value, name: outputs[index] ?? value.name })),
    }),
  });
}
