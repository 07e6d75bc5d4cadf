import { defineNode } from '#nodes/contract/define-node.ts';
import { workOf } from '#nodes/contract/work-of.ts';
import { readTargetSize } from './read-target-size.ts';
import { targetSizeParams } from './target-size-params.ts';

/** Brings a picture to the size that a pack edits, or to a custom one. */
export const resizeImage = defineNode({
  type: 'resize-image',
  version: 1,
  title: 'Resize',
  summary: 'Brings a picture to the size that the pack edits, or to one of your own.',
  inputs: { image: { type: 'image', label: 'Picture' } },
  params: targetSizeParams,
  outputs: { image: { type: 'image', label: 'Picture' } },
  tools: ['images', 'diffusion'],
  packs: ({ params }) => (params.size === 'pack' ? [params.pack] : []),
  async execute({ inputs, params }, context) {
    const { tools } = context;
    const size = await readTargetSize(params, tools.diffusion, workOf(context));
    if (inputs.image.width === size.width && inputs.image.height === size.height) {
      return { image: inputs.image };
    }
    return { image: await tools.images.resize(inputs.image, { ...size, fit: params.fit }) };
  },
});
