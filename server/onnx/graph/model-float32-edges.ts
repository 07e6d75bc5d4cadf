import { changeMessage } from '#server/onnx/model/change-message.ts';
import { elementTypeCode } from '#server/onnx/model/element-type.ts';
import {
  type GraphProto,
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  TypeProto_TensorSchema,
  type ValueInfoProto,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { makeNode } from './make-node.ts';
import { renameValues } from './rename-values.ts';

const half = elementTypeCode('float16');
const single = elementTypeCode('float32');

const isHalf = ({ type }: ValueInfoProto) => type?.tensorType?.elemType === half;

/** The value as float32, with the same dims. */
function widen(value: ValueInfoProto): ValueInfoProto {
  const { tensorType } = value.type ?? {};
  if (!value.type || !tensorType || !isHalf(value)) return value;
  const widened = changeMessage(TypeProto_TensorSchema, tensorType, { elemType: single });
  return { ...value, type: { ...value.type, tensorType: widened } };
}

function widenEdges(graph: GraphProto): GraphProto {
  const edges = [...graph.input, ...graph.output].filter(isHalf).map(({ name }) => name);
  const inner = new Map(edges.map((name) => [name, `tack/half/${name}`]));
  const innerOf = (name: string) => inner.get(name) ?? name;
  const cast = (input: string, output: string, to: number) =>
    makeNode('Cast', { input: [input], output: [output] }, { to });
  const halves = (values: readonly ValueInfoProto[]) => values.filter(isHalf);
  return changeMessage(GraphProtoSchema, graph, {
    input: graph.input.map(widen),
    output: graph.output.map(widen),
    node: [
      ...halves(graph.input).map(({ name }) => cast(name, innerOf(name), half)),
      ...graph.node.map((node) => renameValues(node, innerOf)),
      ...halves(graph.output).map(({ name }) => cast(innerOf(name), name, single)),
    ],
    valueInfo: graph.valueInfo.filter(({ name }) => !inner.has(name)),
  });
}

/**
 * Gives a half-precision model float32 inputs and outputs; dims stay as they are, free ones too.
 *
 * onnxruntime-node 1.30 cannot be fed float16 tensors where JavaScript has Float16Array (Node 24).
 */
export function withModelFloat32Edges(model: ModelProto): ModelProto {
  if (!model.graph) return model;
  return changeMessage(ModelProtoSchema, model, { graph: widenEdges(model.graph) });
}
