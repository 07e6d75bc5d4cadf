import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { scaleDirection as scale } from './direction-arithmetic.ts';

/** Makes a direction stronger or weaker. */
export const scaleDirection = defineNode({
  type: 'scale-direction',
  version: 1,
  title: 'Scale direction',
  summary: 'Makes a direction stronger or weaker; a negative factor turns it around.',
  inputs: {
    direction: { type: 'direction', label: 'Direction' },
  },
  params: z.object({
    factor: z.number().min(-10).max(10).default(1).meta({
      title: 'Factor',
      description: 'How many times as strong; below 0 it leads the other way.',
      step: 0.05,
    }),
  }),
  outputs: { direction: { type: 'direction', label: 'Direction' } },
  tools: [],
  async execute({ inputs, params }) {
    return { direction: scale(inputs.direction, params.factor) };
  },
});
