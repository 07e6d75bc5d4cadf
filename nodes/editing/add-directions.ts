import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { addDirections as add } from './direction-arithmetic.ts';

/** Joins two edits in one direction. */
export const addDirections = defineNode({
  type: 'add-directions',
  version: 1,
  title: 'Add directions',
  summary: 'Does two edits at once.',
  inputs: {
    first: { type: 'direction', label: 'First' },
    second: { type: 'direction', label: 'Second' },
  },
  params: z.object({}),
  outputs: { direction: { type: 'direction', label: 'Direction' } },
  tools: [],
  async execute({ inputs: { first, second } }) {
    return { direction: add(first, second) };
  },
});
