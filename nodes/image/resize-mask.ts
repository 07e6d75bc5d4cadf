import { defineNode } from '#nodes/contract/define-node.ts';
import { workOf } from '#nodes/contract/work-of.ts';
import { fitMask } from './fit-mask.ts';
import { readTargetSize } from './read-target-size.ts';
import { targetSizeParams } from './target-size-params.ts';

/** Brings a mask to a size the way a picture is brought there. */
export const resizeMask = defineNode({
  type: 'resize-mask',
  version: 1,
  title: 'Resize mask',
  summary:
    'Brings a mask to the size that the pack edits; the bars of "contain" must stay as they are.',
  inputs: { mask: { type: 'mask', label: 'Mask' } },
  params: targetSizeParams,
  outputs: { mask: { type: 'mask', label: 'Mask' } },
  tools: ['images', 'diffusion'],
  packs: ({ params }) => (params.size === 'pack' ? [params.pack] : []),
  async execute({ inputs, params }, context) {
    const { tools } = context;
    const size = await readTargetSize(params, tools.diffusion, workOf(context));
    return { mask: await fitMask(inputs.mask, { ...size, fit: params.fit }, tools.images) };
  },
});
