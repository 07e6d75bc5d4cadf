import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { interpolateDirections as interpolate } from './direction-arithmetic.ts';

/** Goes part of the way from one direction to another. */
export const interpolateDirections = defineNode({
  type: 'interpolate-directions',
  version: 1,
  title: 'Blend directions',
  summary: 'Goes part of the way from one direction to another.',
  inputs: {
    first: { type: 'direction', label: 'First' },
    second: { type: 'direction', label: 'Second' },
  },
  params: z.object({
    share: z.number().min(0).max(1).default(0.5).meta({
      title: 'Share of the second',
      description: '0 is the first direction, 1 the second.',
      step: 0.01,
    }),
  }),
  outputs: { direction: { type: 'direction', label: 'Direction' } },
  tools: [],
  async execute({ inputs: { first, second }, params: { share } }) {
    return { direction: interpolate(first, second, { first: 1 - share, second: share }) };
  },
});
