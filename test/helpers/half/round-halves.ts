import { makeNode, rewireNode } from '#server/onnx/graph/make-node.ts';
import { changeMessage } from '#server/onnx/model/change-message.ts';
import { elementTypeCode } from '#server/onnx/model/element-type.ts';
import {
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  type NodeProto,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { valueTypes } from './value-types.ts';

const half = elementTypeCode('float16');
const single = elementTypeCode('float32');

const cast = (input: string, output: string, to: number) =>
  makeNode('Cast', { input: [input], output: [output] }, { to });

/** What a half value is called while its elements are float32, rounded to halves. */
const roundedName = (name: string) => `rounded/${name}`;

/** Computes a node in float32 and rounds its halves. */
function computeRounded(node: NodeProto, isHalf: (name: string) => boolean): NodeProto[] {
  const halves = node.output.filter(isHalf);
  if (node.opType === 'Constant') {
    return [node, ...halves.map((name) => cast(name, roundedName(name), single))];
  }
  const exactName = (name: string) => (isHalf(name) ? `exact/${name}` : name);
  const computed = rewireNode(node, (name) => name);
  computed.input = node.input.map((name) => (isHalf(name) ? roundedName(name) : name));
  computed.output = node.output.map(exactName);
  const isNarrowing = node.opType === 'Cast' && halves.length > 0;
  return [
    isNarrowing ? cast(computed.input[0] ?? '', computed.output[0] ?? '', single) : computed,
    ...halves.flatMap((name) => [
      cast(exactName(name), `half/${name}`, half),
      cast(`half/${name}`, roundedName(name), single),
    ]),
  ];
}

/**
 * Computes a half-precision model in float32 and rounds every half value, as a card that keeps halves
 * and sums in float32 does. ONNX Runtime on the processor rounds none: it computes such models in
 * float32 throughout, and so hides whatever would overflow.
 *
 * @param model whose inputs and outputs are float32 already
 */
export function roundHalves(model: ModelProto): ModelProto {
  const { graph } = model;
  if (!graph) throw new RangeError('The model has no graph.');
  const types = valueTypes(model);
  const isHalf = (name: string) => types.get(name) === 'float16';
  const stored = graph.initializer.map(({ name }) => name).filter(isHalf);
  const node = [
    ...stored.map((name) => cast(name, roundedName(name), single)),
    ...graph.node.flatMap((each) => computeRounded(each, isHalf)),
  ];
  return changeMessage(ModelProtoSchema, model, {
    graph: changeMessage(GraphProtoSchema, graph, { node, valueInfo: [] }),
  });
}
