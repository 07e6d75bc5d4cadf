import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import type { KnownSettings } from '../known-pack.ts';
import type { PackManifest } from '../pack-manifest.ts';
import { unsupportedGraph } from '../roles/find-ports.ts';
import type { Assumptions } from './assumptions.ts';
import { inputChannels } from './input-channels.ts';
import { readSettings } from './read-settings.ts';
import type { Checkpoint, CheckpointGraph } from './recipe.ts';

type DiffusionSection = NonNullable<PackManifest['diffusion']>;
type Settings = Extract<KnownSettings, { kind: 'stable-diffusion' }>;

const unetSchema = z.looseObject({ sample_size: z.int().positive().nullish() });
const vaeSchema = z.looseObject({
  block_out_channels: z.array(z.int()).min(1).optional(),
  scaling_factor: z.number().positive().nullish(),
});

/**
 * How large pictures and latents are, and by how much latents are scaled: by the settings of UNet and
 * VAE, and the weights of their first convolutions.
 *
 * @throws AppError pack/unsupported, pack/wrong-kind
 */
export async function readLatents(
  checkpoint: Checkpoint,
  graphs: { readonly unet: CheckpointGraph; readonly vaeDecoder: CheckpointGraph },
  given: {
    readonly settings: Settings;
    readonly title: string;
    readonly assumptions: Assumptions;
  },
): Promise<Pick<DiffusionSection, 'size' | 'latents'>> {
  const { original } = given.settings;
  const assume = (field: string, file: string) => ({
    field: `diffusion.${field}`,
    reason: `${file} does not say; as ${given.title} has it`,
  });
  const { otherwise } = given.assumptions;
  const unet = await readSettings(checkpoint, 'unet/config.json', unetSchema);
  const vae =
    (await readSettings(checkpoint, 'vae_decoder/config.json', vaeSchema)) ??
    (await readSettings(checkpoint, 'vae_encoder/config.json', vaeSchema));
  const blocks = vae?.block_out_channels;
  const reduction = blocks ? 2 ** (blocks.length - 1) : original.reduction;
  const size = otherwise(
    unet?.sample_size && unet.sample_size * reduction,
    original.size,
    assume('size', 'unet/config.json'),
  );
  const scale = otherwise(
    vae?.scaling_factor,
    original.scale,
    assume('latents.scale', 'vae_decoder/config.json'),
  );
  const side = size / reduction;
  const channels = readChannels(checkpoint, graphs);
  return { size, latents: { channels, height: side, width: side, scale } };
}

function readChannels(
  { name }: Checkpoint,
  { unet, vaeDecoder }: { readonly unet: CheckpointGraph; readonly vaeDecoder: CheckpointGraph },
): number {
  const [ofUnet, ofVae] = [channelsOf(unet), channelsOf(vaeDecoder)];
  if (ofUnet === ofVae) return ofUnet;
  throw new AppError(
    'pack/wrong-kind',
    `The UNet of ${name} takes ${ofUnet} channels and its VAE gives ${ofVae}: it is made for something else, such as filling in parts of pictures.`,
    { details: { unet: ofUnet, vae: ofVae } },
  );
}

/** Channels of the only picture-like input. */
function channelsOf({ graph, model }: CheckpointGraph): number {
  const input = graph.inputs.find(({ dims }) => dims.length === 4);
  const declared = input?.dims[1];
  if (typeof declared === 'number') return declared;
  const found = input && inputChannels(model, input.name);
  if (found) return found;
  throw unsupportedGraph(graph, 'nothing says how many channels it takes');
}
