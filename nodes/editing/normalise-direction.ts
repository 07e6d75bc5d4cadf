import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { measureNorm, normaliseDirection as normalise } from './direction-arithmetic.ts';

/** Gives a direction a length. */
export const normaliseDirection = defineNode({
  type: 'normalise-direction',
  version: 1,
  title: 'Set direction length',
  summary: 'Gives a direction a length, or that of another one.',
  inputs: {
    direction: { type: 'direction', label: 'Direction' },
    like: { type: 'direction', label: 'As long as', optional: true },
  },
  params: z.object({
    length: z.number().min(0).max(1000).default(1).meta({
      title: 'Length',
      description: 'Counts where no direction is given to be as long as.',
      step: 0.1,
    }),
  }),
  outputs: { direction: { type: 'direction', label: 'Direction' } },
  tools: [],
  async execute({ inputs: { direction, like }, params }, { notice }) {
    if (measureNorm(direction.tensor) === 0) {
      notice('The direction has no length, so it cannot be given one.');
    }
    const length = like ? measureNorm(like.tensor) : params.length;
    return { direction: normalise(direction, length) };
  },
});
