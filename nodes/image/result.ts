import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';

/** Marks a picture as a result of the workflow. */
export const result = defineNode({
  type: 'result',
  version: 1,
  title: 'Result',
  summary: 'A picture that the workflow is for: it is shown large and written to a file.',
  inputs: { image: { type: 'image', label: 'Picture' } },
  params: z.object({}),
  outputs: { image: { type: 'image', label: 'Picture' } },
  tools: [],
  async execute({ inputs }) {
    return { image: inputs.image };
  },
});
