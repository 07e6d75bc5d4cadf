import { AppError } from '#nodes/contract/errors.ts';
import type { Image, Tensor } from '#nodes/contract/ports.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { meanInsteadOfDraw } from '#server/models/sessions/edge-derivations.ts';
import { packSession } from '#server/models/sessions/pack-session.ts';
import { readOutput } from '#server/models/sessions/read-output.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { findPictureNames } from '#server/packs/roles/find-picture-names.ts';
import { toImage, toPixelTensor } from './image-tensor.ts';
import { scaleTensor } from './scale-tensor.ts';

/**
 * The mean of what a VAE's encoder gives: a posterior [1, 2 channels, h, w], means first, then log
 * variances; or latents [1, channels, h, w].
 */
function posteriorMean(output: Tensor, channels: number): Tensor {
  const [rows = 1, found, ...rest] = output.dims;
  if (found === channels) return output;
  if (found === 2 * channels) {
    const data = output.data.slice(0, output.data.length / 2);
    return { dims: [rows, channels, ...rest], data };
  }
  throw new AppError(
    'model/pack-mismatch',
    `The VAE gives ${found} channels, neither ${channels} latents nor means and variances of them.`,
  );
}

/**
 * The latents of a picture, [1, channels, h, w]: the posterior's mean times the pack's scale.
 *
 * Exporters differ in giving the posterior or a draw from it; a draw is replaced by its mean.
 */
export async function encodePicture(places: ModelPlaces, pack: OpenedPack, image: Image) {
  const { vaeEncoder, latents } = requireAbility(pack.manifest, 'diffusion');
  const { input, output } = findPictureNames(vaeEncoder, 'latents', 4);
  const channels = vaeEncoder.outputs.find(({ name }) => name === output)?.dims[1];
  const givesPosterior = channels === 2 * latents.channels;
  const vae = givesPosterior
    ? await packSession(places, pack, vaeEncoder)
    : await packSession(places, pack, vaeEncoder, meanInsteadOfDraw);
  const given = readOutput(await vae.run({ [input]: toPixelTensor(image) }), output);
  return scaleTensor(posteriorMean(given, latents.channels), latents.scale);
}

/** The picture that latents stand for. */
export async function decodeLatents(places: ModelPlaces, pack: OpenedPack, tensor: Tensor) {
  const { vaeDecoder, latents } = requireAbility(pack.manifest, 'diffusion');
  const { input, output } = findPictureNames(vaeDecoder, 'picture', 4);
  const vae = await packSession(places, pack, vaeDecoder);
  return toImage(
    readOutput(await vae.run({ [input]: scaleTensor(tensor, 1 / latents.scale) }), output),
  );
}
