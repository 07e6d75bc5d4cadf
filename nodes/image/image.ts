import * as z from 'zod';
import { artifactParam } from '#nodes/contract/artifact-param.ts';
import { defineNode } from '#nodes/contract/define-node.ts';

/** A picture from a file. */
export const image = defineNode({
  type: 'image',
  version: 1,
  title: 'Picture',
  summary: 'A picture from a file.',
  inputs: {},
  params: z.object({ picture: artifactParam('image', 'Picture') }),
  outputs: { image: { type: 'image', label: 'Picture' } },
  tools: ['images'],
  async execute({ params }, { tools }) {
    return { image: await tools.images.load(params.picture) };
  },
});
