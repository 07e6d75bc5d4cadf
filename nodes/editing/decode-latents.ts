import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { workOf } from '#nodes/contract/work-of.ts';

/** Turns latents into a picture. */
export const decodeLatents = defineNode({
  type: 'decode-latents',
  version: 1,
  title: 'Decode latents',
  summary: 'Turns latents into a picture.',
  inputs: { latents: { type: 'latents', label: 'Latents' } },
  params: z.object({}),
  outputs: { image: { type: 'image', label: 'Picture' } },
  tools: ['diffusion'],
  packs: ({ inputs }) => [inputs.latents.pack],
  async execute({ inputs }, context) {
    return { image: await context.tools.diffusion.decode(inputs, workOf(context)) };
  },
});
