import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { packParam } from '#nodes/contract/pack-param.ts';
import type { Metric } from '#nodes/contract/ports.ts';
import { workOf } from '#nodes/contract/work-of.ts';

/** Measures with CLIP how well a picture fits a caption, and how alike two pictures are in what they show. */
export const clipSimilarity = defineNode({
  type: 'clip-similarity',
  version: 1,
  title: 'CLIP similarity',
  summary:
    'Measures how well a picture fits a caption, and how much of what another shows it shows.',
  inputs: {
    image: { type: 'image', label: 'Picture' },
    caption: { type: 'text', label: 'Caption', optional: true },
    reference: { type: 'image', label: 'Reference', optional: true },
  },
  params: z.object({ pack: packParam('clip-b32') }),
  outputs: { metrics: { type: 'metrics', label: 'Figures' } },
  tools: ['likeness'],
  packs: ({ params }) => [params.pack],
  async execute({ inputs: { image, caption, reference }, params: { pack } }, context) {
    const { likeness } = context.tools;
    const metrics: Metric[] = [];
    if (caption !== undefined) {
      const value = await likeness.withCaption({ pack, image, caption }, workOf(context));
      metrics.push({ name: 'CLIP-T', value, better: 'higher' });
    }
    if (reference !== undefined) {
      const { value } = await likeness.withPicture({ pack, image, reference }, workOf(context));
      metrics.push({ name: 'CLIP-I', value, better: 'higher' });
    }
    if (metrics.length > 0) return { metrics };
    throw new AppError(
      'graph/missing-input',
      'CLIP similarity compares a picture with something: connect a caption, a reference, or both.',
    );
  },
});
