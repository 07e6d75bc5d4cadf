import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { packParam } from '#nodes/contract/pack-param.ts';
import { workOf } from '#nodes/contract/work-of.ts';
import { requirePackSize } from './require-pack-size.ts';

/** Sends a picture through the autoencoder and back. */
export const vaeRoundTrip = defineNode({
  type: 'vae-round-trip',
  version: 1,
  title: 'Autoencoder and back',
  summary: 'Sends the picture into latent space and back: the best that any edit can give back.',
  inputs: { image: { type: 'image', label: 'Picture' } },
  params: z.object({ pack: packParam() }),
  outputs: {
    image: { type: 'image', label: 'Picture' },
    latents: { type: 'latents', label: 'Latents' },
  },
  tools: ['diffusion'],
  packs: ({ params }) => [params.pack],
  async execute({ inputs, params }, context) {
    const { diffusion } = context.tools;
    const work = workOf(context);
    const { size } = await diffusion.describe(params.pack, work);
    requirePackSize(inputs.image, { id: params.pack, size });
    return diffusion.roundTrip({ pack: params.pack, image: inputs.image }, work);
  },
});
