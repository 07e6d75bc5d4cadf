import type { UnetNames } from '#server/onnx/attention/unet-names.ts';
import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { findInput, findOutput, isFloat, refuseOtherInputs } from './find-ports.ts';

/**
 * What a UNet's graph calls what it takes and gives, told by types and dims.
 *
 * Latents are its floats of four dims, the caption's states those of three, the timestep what has one or none.
 *
 * @throws AppError pack/unsupported when it is another kind of UNet
 */
export function findUnetNames(unet: PackGraph): UnetNames {
  const floats = (rank: number) => (port: PackGraph['inputs'][number]) =>
    isFloat(port) && port.dims.length === rank;
  const names = {
    sample: findInput(unet, 'latents', floats(4)),
    context: findInput(unet, "caption's hidden states", floats(3)),
    timestep: findInput(unet, 'timestep', ({ dims }) => dims.length < 2),
    noise: findOutput(unet, 'noise', floats(4)),
  };
  refuseOtherInputs(unet, [names.sample, names.context, names.timestep]);
  return names;
}
