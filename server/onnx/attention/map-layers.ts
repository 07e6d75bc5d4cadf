import { OnnxError } from '#server/onnx/errors.ts';
import type { AttentionLayer } from './find-attention.ts';

/** 16 x 16: where captions show best which words act where. */
const wanted = 256;

/**
 * The cross-attentions whose maps are looked at: those over as near to 16 x 16 pixels as there are.
 *
 * @throws OnnxError 'onnx/no-attention'
 * @see https://arxiv.org/abs/2208.01626 section 3.1, figure 4
 */
export function mapLayers(layers: readonly AttentionLayer[]): readonly AttentionLayer[] {
  const cross = layers.filter(({ kind }) => kind === 'cross');
  const [first, ...others] = cross;
  if (!first) throw new OnnxError('onnx/no-attention', 'The graph has no cross-attention to show.');
  const distance = ({ pixels }: AttentionLayer) => Math.abs(Math.log(pixels / wanted));
  const nearest = others.reduce(
    (best, layer) => (distance(layer) < distance(best) ? layer : best),
    first,
  );
  return cross.filter(({ pixels }) => pixels === nearest.pixels);
}
