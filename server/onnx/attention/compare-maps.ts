import { castTo, reshape } from '#server/onnx/graph/conversions.ts';
import type { GraphBuilder } from '#server/onnx/graph/graph-builder.ts';
import { reduceSum } from '#server/onnx/graph/reductions.ts';
import type { AttentionLayer } from './find-attention.ts';
import { layerDims } from './layer-dims.ts';

/** A layer's part of the attention loss. */
export interface MapComparison {
  /** sum((M - M_ref)^2) / (2H) over heads, pixels and tokens, [rows], at least float32. */
  readonly loss: string;
  /** Its derivative (M - M_ref) / H times a scale, in the dims and type of the probabilities. */
  readonly slope: string;
}

/**
 * Compares a layer's probabilities M with a reference row's, which count as constants.
 *
 * H is the number of heads: pix2pix-zero takes the mean over the heads of two rows, and keeping
 * its divisor 2H makes a row's loss the same however many rows there are.
 *
 * @param scale what the slope is multiplied by, so that half precision does not lose it
 */
export function compareMaps(
  builder: GraphBuilder,
  { layer, reference }: { readonly layer: AttentionLayer; readonly reference: AttentionLayer },
  scale: number,
): MapComparison {
  const { type, dims } = builder.value(layer.probabilities);
  const precise = type === 'float64' ? type : 'float32';
  const times = (x: string, factor: number) =>
    builder.emit('Mul', [x, builder.scalar(precise, factor)]);
  const mapsOf = (from: AttentionLayer) =>
    reshape(builder, castTo(builder, from.probabilities, precise), layerDims(from));
  const difference = builder.emit('Sub', [mapsOf(layer), mapsOf(reference)]);
  const squares = reduceSum(builder, builder.emit('Mul', [difference, difference]), [1, 2, 3]);
  const slope = castTo(builder, times(difference, scale / layer.heads), type);
  return {
    loss: reshape(builder, times(squares, 1 / (2 * layer.heads)), [layer.rows]),
    slope: reshape(builder, slope, dims),
  };
}
