import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { differenceMask } from './difference-mask.ts';
import { growMask } from './grow-mask.ts';
import { growParam } from './grow-param.ts';
import { requireSameSize } from './require-same-size.ts';

/** Makes a mask of what differs between two pictures. */
export const maskFromDifference = defineNode({
  type: 'mask-from-difference',
  version: 1,
  title: 'Mask from difference',
  summary: 'Makes a mask of what differs between two pictures.',
  inputs: {
    before: { type: 'image', label: 'Before' },
    after: { type: 'image', label: 'After' },
  },
  params: z.object({
    threshold: z.int().min(0).max(254).default(8).meta({
      title: 'Threshold',
      description: 'Difference (0 to 255) that still counts as the same.',
      step: 1,
    }),
    grow: growParam(2),
  }),
  outputs: { mask: { type: 'mask', label: 'Mask' } },
  tools: [],
  async execute({ inputs: { before, after }, params }) {
    requireSameSize(before, after, 'The pictures before and after');
    return { mask: growMask(differenceMask(before, after, params.threshold), params.grow) };
  },
});
