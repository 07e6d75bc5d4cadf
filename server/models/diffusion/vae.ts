import type { Image, Tensor } from '#nodes/contract/ports.ts';
import type { ModelSession } from '#server/models/sessions/open-session.ts';
import { readOutput } from '#server/models/sessions/read-output.ts';
import { toImage, toPixelTensor } from './image-tensor.ts';
import { scaleTensor } from './scale-tensor.ts';

/** The mean of a posterior given as [1, 2 channels, h, w]: means first, then log variances. */
function posteriorMean({ dims, data }: Tensor): Tensor {
  const [rows = 1, channels = 0, ...rest] = dims;
  return { dims: [rows, channels / 2, ...rest], data: data.slice(0, data.length / 2) };
}

/**
 * The latents of a picture, [1, channels, h, w]: the posterior's mean times the pack's scale.
 *
 * Newer exports give the posterior, older ones latents (`latent_sample`).
 */
export async function encodePicture(vae: ModelSession, image: Image, scale: number) {
  const outputs = await vae.run({ sample: toPixelTensor(image) });
  const posterior = outputs['latent_parameters'];
  const latents = posterior ? posteriorMean(posterior) : readOutput(outputs, 'latent_sample');
  return scaleTensor(latents, scale);
}

/** The picture that latents stand for. */
export async function decodeLatents(vae: ModelSession, latents: Tensor, scale: number) {
  const outputs = await vae.run({ latent_sample: scaleTensor(latents, 1 / scale) });
  return toImage(readOutput(outputs, 'sample'));
}
