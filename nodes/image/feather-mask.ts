import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';

/** Softens the edge of a mask. */
export const featherMask = defineNode({
  type: 'feather-mask',
  version: 1,
  title: 'Feather mask',
  summary: 'Softens the edge of a mask, so that the edit fades into its surroundings.',
  inputs: { mask: { type: 'mask', label: 'Mask' } },
  params: z.object({
    radius: z.number().min(0.3).max(100).default(2).meta({
      title: 'Radius',
      description: 'Standard deviation of the blur.',
      step: 0.1,
      unit: 'px',
    }),
  }),
  outputs: { mask: { type: 'mask', label: 'Mask' } },
  tools: ['images'],
  async execute({ inputs, params }, { tools }) {
    return { mask: await tools.images.blurMask(inputs.mask, params.radius) };
  },
});
