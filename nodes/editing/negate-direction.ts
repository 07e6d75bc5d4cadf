import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { negateDirection as negate } from './direction-arithmetic.ts';

/** Turns a direction around. */
export const negateDirection = defineNode({
  type: 'negate-direction',
  version: 1,
  title: 'Reverse direction',
  summary: 'Turns a direction around, so that it undoes the edit.',
  inputs: {
    direction: { type: 'direction', label: 'Direction' },
  },
  params: z.object({}),
  outputs: { direction: { type: 'direction', label: 'Direction' } },
  tools: [],
  async execute({ inputs }) {
    return { direction: negate(inputs.direction) };
  },
});
