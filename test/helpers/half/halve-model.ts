import { dependentsOf } from '#server/onnx/graph/dependents.ts';
import { makeNode, rewireNode } from '#server/onnx/graph/make-node.ts';
import { changeMessage } from '#server/onnx/model/change-message.ts';
import { elementTypeCode } from '#server/onnx/model/element-type.ts';
import {
  type AttributeProto,
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  type NodeProto,
  type TensorProto,
  TensorProtoSchema,
  type ValueInfoProto,
} from '#server/onnx/proto/generated/onnx_pb.ts';

const half = elementTypeCode('float16');
const single = elementTypeCode('float32');
const largestHalf = 65504;
const timestep = 'timestep';

function halveTensor(tensor: TensorProto): TensorProto {
  if (tensor.dataType !== single) return tensor;
  const floats =
    tensor.rawData.length > 0
      ? new Float32Array(tensor.rawData.slice().buffer)
      : Float32Array.from(tensor.floatData);
  const halves = Float16Array.from(floats, (x) => Math.min(Math.max(x, -largestHalf), largestHalf));
  const rawData = new Uint8Array(halves.buffer);
  return changeMessage(TensorProtoSchema, tensor, { dataType: half, floatData: [], rawData });
}

function halveNode(node: NodeProto): NodeProto {
  const halveAttribute = (attribute: AttributeProto): AttributeProto => {
    if (attribute.t) return { ...attribute, t: halveTensor(attribute.t) };
    const isWide = attribute.name === 'to' && Number(attribute.i) === single;
    return isWide ? { ...attribute, i: BigInt(half) } : attribute;
  };
  const copy = rewireNode(node, (name) => name);
  copy.attribute = node.attribute.map(halveAttribute);
  return copy;
}

function halvePort(port: ValueInfoProto): ValueInfoProto {
  const { tensorType } = port.type ?? {};
  if (!port.type || !tensorType || port.name === timestep) return port;
  if (tensorType.elemType !== single) return port;
  return { ...port, type: { ...port.type, tensorType: { ...tensorType, elemType: half } } };
}

/** The waves that a time is turned into: exporters leave them in float32 up to the first layer. */
function findWaves(nodes: readonly NodeProto[]) {
  const layer = nodes.findIndex(({ opType }) => opType === 'Gemm' || opType === 'MatMul');
  const early = nodes.slice(0, Math.max(layer, 0));
  const waves = dependentsOf(early, timestep);
  const factors = early.filter(({ output }) => output.some((name) => waves.has(name)));
  return {
    names: new Set([...waves, ...factors.flatMap(({ input }) => input)]),
    isRead: ({ opType, input }: NodeProto) =>
      (opType === 'Gemm' || opType === 'MatMul') && waves.has(input[0] ?? ''),
  };
}

/** A layer that reads waves, with its input narrowed before. */
function narrowInput(node: NodeProto): NodeProto[] {
  const [wave = ''] = node.input;
  const narrowed = `half/${wave}`;
  return [
    makeNode('Cast', { input: [wave], output: [narrowed] }, { to: half }),
    rewireNode(node, (name) => (name === wave ? narrowed : name)),
  ];
}

/**
 * A float32 model in half precision, weights and activations, as exporters write one of a module that
 * was halved.
 *
 * @param model with all of its weights inside
 */
export function halveModel(model: ModelProto): ModelProto {
  const { graph } = model;
  if (!graph) throw new RangeError('The model has no graph.');
  const waves = findWaves(graph.node);
  // What a Resize scales by is float32 in every precision.
  const scales = graph.node.filter(({ opType }) => opType === 'Resize');
  const inSingle = new Set([...waves.names, ...scales.flatMap(({ input }) => input.slice(1))]);
  const node = graph.node.flatMap((each) => {
    if (each.output.some((name) => inSingle.has(name))) return [each];
    return waves.isRead(each) ? narrowInput(each) : [halveNode(each)];
  });
  return changeMessage(ModelProtoSchema, model, {
    graph: changeMessage(GraphProtoSchema, graph, {
      node,
      initializer: graph.initializer.map((each) =>
        inSingle.has(each.name) ? each : halveTensor(each),
      ),
      input: graph.input.map(halvePort),
      output: graph.output.map(halvePort),
      valueInfo: [],
    }),
  });
}
