import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { workOf } from '#nodes/contract/work-of.ts';
import { pathTrace } from './traces/path-trace.ts';

/** Samples a picture back from its inversion, unedited. */
export const reconstructImage = defineNode({
  type: 'reconstruct-image',
  version: 1,
  title: 'Reconstruct',
  summary: 'Samples the picture back from its noise, unedited: the most an edit can preserve.',
  inputs: { inversion: { type: 'inversion', label: 'Inversion' } },
  params: z.object({}),
  outputs: {
    image: { type: 'image', label: 'Picture' },
    latents: { type: 'latents', label: 'Latents' },
  },
  tools: ['diffusion'],
  packs: ({ inputs }) => [inputs.inversion.pack],
  async execute({ inputs }, context) {
    const { tools, record } = context;
    const { image, latents, unetCalls, path } = await tools.diffusion.reconstruct(
      inputs,
      workOf(context),
    );
    record('unetCalls', unetCalls);
    record('path', pathTrace(path.toReversed()));
    return { image, latents };
  },
});
