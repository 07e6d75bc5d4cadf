import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { measureNorm, measureTokenNorms } from './direction-arithmetic.ts';
import { findDirection } from './find-direction.ts';

/** Directions shorter than this share of a caption's own length leave a picture as it is. */
const nothing = 1e-3;

/** Finds what to add to a caption's embedding to get the edit. */
export const editDirection = defineNode({
  type: 'edit-direction',
  version: 1,
  title: 'Edit direction',
  summary: 'The mean of the captions after, less the mean of those before: where the edit leads.',
  inputs: {
    before: { type: 'embedding', label: 'Before' },
    after: { type: 'embedding', label: 'After' },
  },
  params: z.object({}),
  outputs: {
    direction: { type: 'direction', label: 'Direction' },
    norm: { type: 'number', label: 'Length' },
  },
  tools: [],
  async execute({ inputs: { before, after } }, { notice, record }) {
    const direction = findDirection(before, after);
    const norm = measureNorm(direction.tensor);
    const captions = before.tensor.dims[0] ?? 1;
    if (norm < (nothing * measureNorm(before.tensor)) / Math.sqrt(captions)) {
      notice('The captions before and after say the same, so the edit changes nothing.');
    }
    record('tokenNorms', Array.from(measureTokenNorms(direction)));
    return { direction, norm };
  },
});
