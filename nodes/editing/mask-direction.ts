import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { maskDirection as mask } from './direction-arithmetic.ts';
import { readPositions } from './read-positions.ts';

/** Keeps a direction to some tokens of the caption. */
export const maskDirection = defineNode({
  type: 'mask-direction',
  version: 1,
  title: 'Mask direction',
  summary: 'Keeps a direction to some tokens of the caption, named by their positions.',
  inputs: {
    direction: { type: 'direction', label: 'Direction' },
  },
  params: z.object({
    positions: z.string().max(1000).default('').meta({
      title: 'Tokens',
      description: 'Positions from 0, the begin token: 2, 5-7, 12- (to the last).',
    }),
    listed: z.enum(['removed', 'kept']).default('removed').meta({
      title: 'These tokens are',
      description: 'Whether the direction stays at the tokens named, or at all others.',
    }),
  }),
  outputs: { direction: { type: 'direction', label: 'Direction' } },
  tools: [],
  async execute({ inputs: { direction }, params: { positions, listed } }) {
    const named = readPositions(positions, direction.tensor.dims[0] ?? 0);
    return { direction: mask(direction, (token) => named.has(token) === (listed === 'kept')) };
  },
});
