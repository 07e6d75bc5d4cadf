import { OnnxError } from '#server/onnx/errors.ts';
import { reshape } from '#server/onnx/graph/conversions.ts';
import { copyGraph } from '#server/onnx/graph/copy-graph.ts';
import { startGraph } from '#server/onnx/graph/graph-builder.ts';
import { reduceMean } from '#server/onnx/graph/reductions.ts';
import { type StaticGraph, valueIn } from '#server/onnx/graph/static-graph.ts';
import { type AttentionLayer, findAttention } from './find-attention.ts';
import { layerDims } from './layer-dims.ts';
import type { UnetNames } from './unet-names.ts';

/** The output that `addTaps` adds. */
export const MAPS_OUTPUT = 'attention_maps';

function layersWith(graph: StaticGraph, names: UnetNames, pixels: number): AttentionLayer[] {
  const cross = findAttention(graph, names).filter(({ kind }) => kind === 'cross');
  const chosen = cross.filter((layer) => layer.pixels === pixels);
  if (chosen.length > 0) return chosen;
  const offered = [...new Set(cross.map((layer) => layer.pixels))].join(', ') || 'none';
  throw new OnnxError(
    'onnx/no-attention',
    `No cross-attention over ${pixels} pixels; there is: ${offered}.`,
  );
}

/**
 * Adds an output that shows where each caption token acts: cross-attention probabilities of the
 * layers with this many pixels, averaged over heads and layers.
 *
 * @param pixels height times width of the layers to show
 * @returns      the graph with `attention_maps` [rows, pixels, tokens] after its own outputs
 */
export function addTaps(graph: StaticGraph, names: UnetNames, pixels: number): StaticGraph {
  const layers = layersWith(graph, names, pixels);
  const builder = startGraph(graph.opset, graph.model);
  for (const name of graph.inputs) builder.addInput(name, valueIn(graph, name));
  copyGraph(builder, graph);
  const means = layers.map((layer) => {
    return reduceMean(builder, reshape(builder, layer.probabilities, layerDims(layer)), [1]);
  });
  const together = builder.emit('Concat', means, { axis: 1 });
  const mean = reduceMean(builder, together, [1]);
  const [first] = layers;
  const maps = reshape(builder, mean, [first?.rows ?? 1, pixels, first?.tokens ?? 1]);
  for (const name of graph.outputs) builder.keepOutput(name);
  builder.addOutput(MAPS_OUTPUT, maps);
  return builder.finish();
}
