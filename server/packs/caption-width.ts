import type { PackManifest } from './pack-manifest.ts';
import { findTextEncoderNames } from './roles/find-text-encoder-names.ts';
import { findUnetNames } from './roles/find-unet-names.ts';

/** Width of a caption's hidden states, by the graphs that give and take them; null where neither says. */
export function captionWidth({
  textEncoder,
  unet,
}: Pick<NonNullable<PackManifest['diffusion']>, 'textEncoder' | 'unet'>): number | null {
  const { states } = findTextEncoderNames(textEncoder);
  const { context } = findUnetNames(unet);
  const sides = [
    textEncoder.outputs.find(({ name }) => name === states),
    unet.inputs.find(({ name }) => name === context),
  ];
  const widths = sides.map((side) => side?.dims[2]);
  return widths.find((width) => typeof width === 'number') ?? null;
}
