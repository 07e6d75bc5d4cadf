import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';

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
  async execute({ inputs }, { tools, signal }) {
    return { image: await tools.diffusion.decode(inputs, { signal }) };
  },
});
