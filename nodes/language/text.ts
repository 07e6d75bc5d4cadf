import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';

/** A text that a person writes. */
export const text = defineNode({
  type: 'text',
  version: 1,
  title: 'Text',
  summary: 'A text of your own: an instruction or a caption.',
  inputs: {},
  params: z.object({
    text: z.string().max(1_000_000).default('').meta({ title: 'Text', widget: 'textarea' }),
  }),
  outputs: { text: { type: 'text', label: 'Text' } },
  tools: [],
  async execute({ params }) {
    return { text: params.text };
  },
});
