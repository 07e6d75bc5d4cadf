import { expect, it } from 'vitest';
import { findSeeds, varySeeds } from '#app/_editor/state/run-variants.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { workflowSchema } from '#nodes/contract/graph.ts';

const workflow = workflowSchema.parse({
  ...{ format: 'tack-workflow', version: 1, name: 'Edit' },
  graph: {
    nodes: [
      { id: 'words', type: 'text' },
      { id: 'invert', type: 'invert-image', params: { seed: 0xffffffff } },
      { id: 'write', type: 'write-captions' },
      { id: 'off', type: 'write-captions', isDisabled: true },
    ],
    edges: [],
  },
});

it('finds the seeds of nodes that run', () => {
  expect(findSeeds(workflow, catalogue)).toEqual([
    { node: 'invert', param: 'seed', value: 0xffffffff },
    { node: 'write', param: 'seed', value: 0 },
  ]);
});

it('moves seeds on, round the end, and leaves the first variant as it is', () => {
  const seeds = findSeeds(workflow, catalogue);
  expect(varySeeds(workflow, seeds, 0)).toBe(workflow);
  const { graph } = varySeeds(workflow, seeds, 2);
  expect(graph.nodes.map(({ params }) => params['seed'])).toEqual([undefined, 1, 2, undefined]);
});
