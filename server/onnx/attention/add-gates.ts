import { OnnxError } from '#server/onnx/errors.ts';
import { castTo, reshape } from '#server/onnx/graph/conversions.ts';
import { copyTensors } from '#server/onnx/graph/copy-graph.ts';
import { type GraphBuilder, startGraph } from '#server/onnx/graph/graph-builder.ts';
import { rewireNode } from '#server/onnx/graph/make-node.ts';
import { type StaticGraph, valueIn } from '#server/onnx/graph/static-graph.ts';
import { type AttentionLayer, findAttention } from './find-attention.ts';
import { layerDims } from './layer-dims.ts';
import type { UnetNames } from './unet-names.ts';

/** The inputs that `addGates` adds. */
export const GATE_INPUTS = {
  sourceRow: 'source_row',
  cross: 'cross_strength',
  self: 'self_strength',
} as const;

/** A layer together with its place among the layers of its kind. */
interface GatedLayer extends AttentionLayer {
  readonly place: number;
}

function gatedLayers(graph: StaticGraph, names: UnetNames): GatedLayer[] {
  const counts = { cross: 0, self: 0 };
  return findAttention(graph, names).map((layer) => {
    const place = counts[layer.kind];
    counts[layer.kind] += 1;
    return { ...layer, place };
  });
}

function declareInputs(builder: GraphBuilder, layers: readonly GatedLayer[], rows: number): void {
  builder.addInput(GATE_INPUTS.sourceRow, { type: 'int64', dims: [rows] });
  for (const kind of ['cross', 'self'] as const) {
    const count = layers.filter((layer) => layer.kind === kind).length;
    builder.addInput(GATE_INPUTS[kind], { type: 'float32', dims: [rows, count] });
  }
}

/** A' = (1 - g) A + g A[source row], exact at g = 0 and at g = 1. */
function addGate(builder: GraphBuilder, layer: GatedLayer): string {
  const { type, dims } = builder.value(layer.probabilities);
  const own = reshape(builder, layer.probabilities, layerDims(layer));
  const source = builder.emit('Gather', [own, GATE_INPUTS.sourceRow], { axis: 0 });
  const column = builder.emit(
    'Gather',
    [GATE_INPUTS[layer.kind], builder.integers([layer.place])],
    { axis: 1 },
  );
  const strength = castTo(builder, reshape(builder, column, [layer.rows, 1, 1, 1]), type);
  const rest = builder.emit('Sub', [builder.scalar(type, 1), strength]);
  const parts = [builder.emit('Mul', [rest, own]), builder.emit('Mul', [strength, source])];
  return reshape(builder, builder.emit('Add', parts), dims);
}

/**
 * Lets each row take its attention from another row, by a strength per row and layer.
 *
 * Adds the inputs `source_row` int64 [rows], the row each row copies from, and `cross_strength` and
 * `self_strength` float32 [rows, layers of that kind in running order]. With all strengths 0 the
 * results are the plain graph's.
 *
 * @see https://arxiv.org/abs/2208.01626 section 3.2, attention injection between two prompts
 */
export function addGates(graph: StaticGraph, names: UnetNames): StaticGraph {
  const layers = gatedLayers(graph, names);
  if (layers.length === 0)
    throw new OnnxError('onnx/no-attention', 'The graph has no attention to gate.');
  const builder = startGraph(graph.opset, graph.model);
  for (const name of graph.inputs) builder.addInput(name, valueIn(graph, name));
  declareInputs(builder, layers, layers[0]?.rows ?? 0);
  copyTensors(builder, graph, (name) => name);
  const gates = new Map<string, string>();
  for (const node of graph.nodes) {
    builder.append(rewireNode(node, (name) => gates.get(name) ?? name));
    const layer = layers.find(({ probabilities }) => node.output.includes(probabilities));
    if (layer) gates.set(layer.probabilities, addGate(builder, layer));
  }
  for (const name of graph.outputs) builder.keepOutput(name);
  return builder.finish();
}
