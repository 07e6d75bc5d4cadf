import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { captionsSchema } from '#nodes/contract/ports.ts';

/** Captions that a person writes. */
export const captions = defineNode({
  type: 'captions',
  version: 1,
  title: 'Captions',
  summary: 'Captions of your own.',
  inputs: {},
  params: z.object({
    captions: captionsSchema.max(1000).default([]).meta({ title: 'Captions', widget: 'captions' }),
  }),
  outputs: { captions: { type: 'captions', label: 'Captions' } },
  tools: [],
  async execute({ params }) {
    return { captions: params.captions };
  },
});
