import type { UnetNames } from '#server/onnx/attention/unet-names.ts';
import { captionWidth } from './caption-width.ts';
import type { PackManifest } from './pack-manifest.ts';

/** Dims of a UNet's inputs for so many rows; a timestep whose dim the file leaves free is one value for all. */
export function unetDims(
  diffusion: NonNullable<PackManifest['diffusion']>,
  names: UnetNames,
  rows: number,
): Readonly<Record<string, readonly number[]>> {
  const { latents, tokens, unet } = diffusion;
  const timestep = unet.inputs.find(({ name }) => name === names.timestep)?.dims ?? [];
  return {
    [names.sample]: [rows, latents.channels, latents.height, latents.width],
    [names.context]: [rows, tokens, Number(captionWidth(diffusion))],
    [names.timestep]: timestep.map((dim) => (typeof dim === 'number' ? dim : 1)),
  };
}
