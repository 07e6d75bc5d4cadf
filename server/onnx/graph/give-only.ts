import { create } from '@bufbuild/protobuf';
import { changeMessage } from '#server/onnx/model/change-message.ts';
import { elementTypeCode } from '#server/onnx/model/element-type.ts';
import {
  type GraphProto,
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  type NodeProto,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { makeNode } from './make-node.ts';

/** A value inside a graph that is to be an output: its new name, and its dims, free ones by name. */
export type WantedValue = {
  readonly name: string;
  readonly from: string;
  readonly dims: readonly (number | string)[];
};

const single = elementTypeCode('float32');

/** All values that a node reads, also where the graphs inside it (the branches of an If) do. */
function readsOf({ input, attribute }: NodeProto): readonly string[] {
  const graphs = attribute.flatMap(({ g, graphs }) => (g ? [g, ...graphs] : graphs));
  return [...input, ...graphs.flatMap(innerReads)];
}

const innerReads = ({ node, output }: GraphProto): readonly string[] => [
  ...node.flatMap(readsOf),
  ...output.map(({ name }) => name),
];

function describeFloats({ name, dims }: WantedValue): ValueInfoProto {
  const dim = dims.map((size) => ({
    value:
      typeof size === 'number'
        ? { case: 'dimValue' as const, value: BigInt(size) }
        : { case: 'dimParam' as const, value: size },
  }));
  return create(ValueInfoProtoSchema, {
    name,
    type: { tensorType: { elemType: single, shape: { dim } } },
  });
}

/** A model that gives these of its values and nothing else, as float32, and takes only what they depend on. */
export function giveOnly(model: ModelProto, wanted: readonly WantedValue[]): ModelProto {
  const graph = model.graph ?? create(GraphProtoSchema);
  const casts = wanted.map(({ name, from }) =>
    makeNode('Cast', { input: [from], output: [name] }, { to: single }),
  );
  const used = new Set(wanted.map(({ from }) => from));
  const node = graph.node
    .toReversed()
    .filter((each) => {
      const isNeeded = each.output.some((name) => used.has(name));
      if (isNeeded) for (const name of readsOf(each)) used.add(name);
      return isNeeded;
    })
    .toReversed();
  return changeMessage(ModelProtoSchema, model, {
    graph: changeMessage(GraphProtoSchema, graph, {
      node: [...node, ...casts],
      initializer: graph.initializer.filter(({ name }) => used.has(name)),
      input: graph.input.filter(({ name }) => used.has(name)),
      output: wanted.map(describeFloats),
      valueInfo: [],
    }),
  });
}
