import * as z from 'zod';
import { artifactParam } from '#nodes/contract/artifact-param.ts';
import { defineNode } from '#nodes/contract/define-node.ts';

/** A mask from a file. */
export const loadMask = defineNode({
  type: 'load-mask',
  version: 1,
  title: 'Mask file',
  summary:
    'A mask from a file: white where the edit may change the picture, black where it must stay.',
  inputs: {},
  params: z.object({ mask: artifactParam('mask', 'Mask') }),
  outputs: { mask: { type: 'mask', label: 'Mask' } },
  tools: ['images'],
  async execute({ params }, { tools }) {
    return { mask: await tools.images.loadMask(params.mask) };
  },
});
