import { captionWidth } from './caption-width.ts';
import type { PackManifest } from './pack-manifest.ts';

/** Dims of the tensors that a pack works with; null where any size will do. */
export type PackDims = Readonly<
  Record<'direction' | 'embedding' | 'latents', readonly (number | null)[]>
>;

/** What a pack's tensors look like, by its manifest. */
export function describeDims(diffusion: NonNullable<PackManifest['diffusion']>): PackDims {
  const { tokens, latents } = diffusion;
  const width = captionWidth(diffusion);
  return {
    direction: [tokens, width],
    embedding: [null, tokens, width],
    latents: [1, latents.channels, latents.height, latents.width],
  };
}
