import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { averageDirections as average } from './direction-arithmetic.ts';

/** The mean of up to four directions. */
export const averageDirections = defineNode({
  type: 'average-directions',
  version: 1,
  title: 'Average directions',
  summary: 'The mean of up to four directions: what they have in common stays, what differs fades.',
  inputs: {
    first: { type: 'direction', label: 'First' },
    second: { type: 'direction', label: 'Second' },
    third: { type: 'direction', label: 'Third', optional: true },
    fourth: { type: 'direction', label: 'Fourth', optional: true },
  },
  params: z.object({}),
  outputs: { direction: { type: 'direction', label: 'Direction' } },
  tools: [],
  async execute({ inputs: { first, second, third, fourth } }) {
    const given = [first, second, third, fourth].filter((direction) => direction !== undefined);
    return { direction: average(given) };
  },
});
