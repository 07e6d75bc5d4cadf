import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { packParam } from '#nodes/contract/pack-param.ts';
import { workOf } from '#nodes/contract/work-of.ts';

/** Measures with DINOv2 how much of the structure of a picture another one has. */
export const dinoSimilarity = defineNode({
  type: 'dino-similarity',
  version: 1,
  title: 'DINO similarity',
  summary: 'Measures how much of the structure of a picture another one has kept.',
  inputs: {
    image: { type: 'image', label: 'Picture' },
    reference: { type: 'image', label: 'Reference' },
  },
  params: z.object({ pack: packParam('dinov2-small') }),
  outputs: { metrics: { type: 'metrics', label: 'Figures' } },
  tools: ['likeness'],
  packs: ({ params }) => [params.pack],
  async execute({ inputs: { image, reference }, params: { pack } }, context) {
    const { likeness } = context.tools;
    const request = { pack, image, reference };
    const { value, architecture } = await likeness.withPicture(request, workOf(context));
    if (architecture === 'dinov2') return { metrics: [{ name: 'DINO', value, better: 'higher' }] };
    throw new AppError(
      'pack/lacks-ability',
      `The pack "${pack}" holds no DINOv2: choose another, or measure with CLIP similarity.`,
      { details: { pack } },
    );
  },
});
