import { reshape } from '#server/onnx/graph/conversions.ts';
import type { GraphBuilder } from '#server/onnx/graph/graph-builder.ts';
import { reduceMean } from '#server/onnx/graph/reductions.ts';
import type { AttentionLayer } from './find-attention.ts';
import { layerDims } from './layer-dims.ts';

/**
 * The mean of attention probabilities over heads, then over layers.
 *
 * @param layers at least one, all with the same rows, pixels and tokens
 * @returns      the name of the maps, [rows, pixels, tokens]
 */
export function meanMaps(builder: GraphBuilder, layers: readonly AttentionLayer[]): string {
  const [first] = layers;
  if (!first) throw new RangeError('There are no layers to take the mean of.');
  const means = layers.map((layer) =>
    reduceMean(builder, reshape(builder, layer.probabilities, layerDims(layer)), [1]),
  );
  const together = builder.emit('Concat', means, { axis: 1 });
  const { rows, pixels, tokens } = first;
  return reshape(builder, reduceMean(builder, together, [1]), [rows, pixels, tokens]);
}
