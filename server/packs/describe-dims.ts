import type { PackManifest } from './pack-manifest.ts';

/** Dims of the tensors that a pack works with; null where any size will do. */
export type PackDims = Readonly<
  Record<'direction' | 'embedding' | 'latents', readonly (number | null)[]>
>;

/** What a pack's tensors look like, by its manifest. */
export function describeDims({
  tokens,
  textEncoder,
  latents: { channels, height, width: latentsWidth },
}: NonNullable<PackManifest['diffusion']>): PackDims {
  const states = textEncoder.outputs.find(({ name }) => name === 'last_hidden_state');
  const size = states?.dims[2];
  const width = typeof size === 'number' ? size : null;
  return {
    direction: [tokens, width],
    embedding: [null, tokens, width],
    latents: [1, channels, height, latentsWidth],
  };
}
