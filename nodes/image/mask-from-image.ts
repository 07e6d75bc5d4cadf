import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { lumaOf } from './luma.ts';

/** Makes a mask of the bright parts of a picture. */
export const maskFromImage = defineNode({
  type: 'mask-from-image',
  version: 1,
  title: 'Mask from picture',
  summary: 'Makes a mask of the bright parts of a picture.',
  inputs: { image: { type: 'image', label: 'Picture' } },
  params: z.object({
    threshold: z.int().min(0).max(255).default(128).meta({
      title: 'Threshold',
      description: 'Brightness (0 to 255) from which a pixel may change.',
      step: 1,
    }),
  }),
  outputs: { mask: { type: 'mask', label: 'Mask' } },
  tools: [],
  async execute({ inputs: { image }, params }) {
    const luma = lumaOf(image);
    const data = Uint8Array.from(luma, (value) =>
      Math.round(value) >= params.threshold ? 255 : 0,
    );
    return { mask: { width: image.width, height: image.height, data } };
  },
});
