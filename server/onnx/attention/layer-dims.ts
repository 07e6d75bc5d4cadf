import type { Dims } from '#server/onnx/model/dims.ts';
import type { AttentionLayer } from './find-attention.ts';

/** The dims of a layer's probabilities with rows and heads on axes of their own. */
export function layerDims({ rows, heads, pixels, tokens }: AttentionLayer): Dims {
  return [rows, heads, pixels, tokens];
}
