import * as z from 'zod';
import { artifactParam } from '#nodes/contract/artifact-param.ts';
import { defineNode } from '#nodes/contract/define-node.ts';

/** A direction that was kept or brought from a file. */
export const savedDirection = defineNode({
  type: 'saved-direction',
  version: 1,
  title: 'Saved direction',
  summary: 'A direction from the library of saved ones.',
  inputs: {},
  params: z.object({ direction: artifactParam('direction', 'Direction') }),
  outputs: { direction: { type: 'direction', label: 'Direction' } },
  tools: ['tensors'],
  async execute({ params }, { tools }) {
    return { direction: await tools.tensors.loadDirection(params.direction) };
  },
});
