import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';

/** Swaps what may change and what must stay. */
export const invertMask = defineNode({
  type: 'invert-mask',
  version: 1,
  title: 'Invert mask',
  summary: 'Swaps what may change and what must stay.',
  inputs: { mask: { type: 'mask', label: 'Mask' } },
  params: z.object({}),
  outputs: { mask: { type: 'mask', label: 'Mask' } },
  tools: [],
  async execute({ inputs: { mask } }) {
    return { mask: { ...mask, data: mask.data.map((value) => 255 - value) } };
  },
});
