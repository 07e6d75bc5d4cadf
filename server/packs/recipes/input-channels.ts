import type { ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';

/**
 * Channels of a picture or of latents that a graph takes, told by the weights of the first
 * convolution over them, [out, in, height, width]: exporters leave the input's own dims free.
 *
 * @returns undefined where no convolution takes the input as it is
 */
export function inputChannels({ graph }: ModelProto, input: string): number | undefined {
  const nodes = graph?.node ?? [];
  const same = new Set([input]);
  for (const node of nodes) {
    const [first = '', weights = ''] = node.input;
    if (!same.has(first)) continue;
    if (node.opType === 'Cast' || node.opType === 'Identity') same.add(node.output[0] ?? '');
    if (node.opType !== 'Conv') continue;
    const stored = graph?.initializer.find(({ name }) => name === weights);
    if (stored) return Number(stored.dims[1]);
  }
  return undefined;
}
