import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { cropPixels } from './crop-pixels.ts';

const pixels = (title: string, least: number, usual: number) =>
  z.int().min(least).max(16384).default(usual).meta({ title, step: 1, unit: 'px' });

/** Cuts a rectangle out of a picture. */
export const cropImage = defineNode({
  type: 'crop-image',
  version: 1,
  title: 'Crop',
  summary: 'Cuts a rectangle out of a picture.',
  inputs: { image: { type: 'image', label: 'Picture' } },
  params: z.object({
    left: pixels('Left', 0, 0),
    top: pixels('Top', 0, 0),
    width: pixels('Width', 1, 512),
    height: pixels('Height', 1, 512),
  }),
  outputs: { image: { type: 'image', label: 'Picture' } },
  tools: [],
  async execute({ inputs: { image }, params }) {
    if (params.left + params.width > image.width || params.top + params.height > image.height) {
      throw new AppError(
        'value/wrong-shape',
        `The crop reaches to ${params.left + params.width}×${params.top + params.height}, beyond the picture of ${image.width}×${image.height} pixels.`,
        { details: { ...params, picture: [image.width, image.height] } },
      );
    }
    return { image: cropPixels(image, params, 3) };
  },
});
