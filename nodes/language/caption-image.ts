import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { packParam } from '#nodes/contract/pack-param.ts';
import { workOf } from '#nodes/contract/work-of.ts';

const tokenLimit = (title: string) =>
  z.int().min(1).max(200).nullable().default(null).meta({
    title,
    description: 'Tokens, those of "a picture of" included.',
    step: 1,
  });

/** Describes a picture in one sentence. */
export const captionImage = defineNode({
  type: 'caption-image',
  version: 1,
  title: 'Caption',
  summary: 'Describes a picture in one sentence.',
  inputs: { image: { type: 'image', label: 'Picture' } },
  params: z
    .object({
      pack: packParam(),
      beams: z.int().min(1).max(16).default(3).meta({
        title: 'Beams',
        description:
          'How many sentences are followed at a time; the likeliest is taken. A Florence-2 follows one.',
        step: 1,
      }),
      minTokens: tokenLimit('Shortest'),
      maxTokens: tokenLimit('Longest'),
    })
    .refine(({ minTokens, maxTokens }) => (minTokens ?? 1) <= (maxTokens ?? 200), {
      message: 'The shortest length must not be above the longest.',
      path: ['minTokens'],
    }),
  outputs: { caption: { type: 'text', label: 'Caption' } },
  tools: ['captioner'],
  packs: ({ params }) => [params.pack],
  async execute({ inputs, params }, context) {
    const { text, beams } = await context.tools.captioner.caption(
      { ...params, image: inputs.image },
      workOf(context),
    );
    context.record('beams', beams);
    return { caption: text };
  },
});
