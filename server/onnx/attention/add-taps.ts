import { copyGraph } from '#server/onnx/graph/copy-graph.ts';
import { startGraph } from '#server/onnx/graph/graph-builder.ts';
import { type StaticGraph, valueIn } from '#server/onnx/graph/static-graph.ts';
import { findAttention } from './find-attention.ts';
import { mapLayers } from './map-layers.ts';
import { meanMaps } from './mean-maps.ts';
import type { UnetNames } from './unet-names.ts';

/** The output that shows where each caption token acts, [rows, pixels, tokens]. */
export const MAPS_OUTPUT = 'attention_maps';

/**
 * Adds the output `attention_maps`: cross-attention probabilities, averaged over heads and over the
 * layers nearest to 16 x 16 pixels. Of a graph with gates they are each row's own, before any mixing.
 *
 * @returns the graph with the maps after its own outputs
 * @throws  OnnxError 'onnx/no-attention'
 */
export function addTaps(graph: StaticGraph, names: UnetNames): StaticGraph {
  const layers = mapLayers(findAttention(graph, names));
  const builder = startGraph(graph.opset, graph.model);
  for (const name of graph.inputs) builder.addInput(name, valueIn(graph, name));
  copyGraph(builder, graph);
  const maps = meanMaps(builder, layers);
  for (const name of graph.outputs) builder.keepOutput(name);
  builder.addOutput(MAPS_OUTPUT, maps);
  return builder.finish();
}
