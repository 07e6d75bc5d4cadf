import { expect, test } from 'vitest';
import { workflowSchema } from '#nodes/contract/graph.ts';
import { spaceValues, varyParam } from '#nodes/contract/vary-param.ts';

const workflow = workflowSchema.parse({
  ...{ format: 'tack-workflow', version: 1, name: 'Sweep' },
  graph: {
    nodes: [
      { id: 'words', type: 'text', params: { text: 'a cat' } },
      { id: 'edit', type: 'edit-image', params: { strength: 1, mode: 'plain' } },
    ],
    edges: [],
  },
});

test('gives a document for each value, in their order, that differs in that param alone', () => {
  const swept = varyParam(workflow, { node: 'edit', param: 'strength', values: [0, 0.5, 2] });
  expect(swept.map(({ graph }) => graph.nodes[1]?.params)).toEqual([
    { strength: 0, mode: 'plain' },
    { strength: 0.5, mode: 'plain' },
    { strength: 2, mode: 'plain' },
  ]);
  for (const { graph, ...rest } of swept) {
    expect({ ...rest, graph: workflow.graph }).toEqual(workflow);
    expect(graph.nodes[0]).toBe(workflow.graph.nodes[0]);
    expect(workflowSchema.parse({ ...rest, graph })).toEqual({ ...rest, graph });
  }
  expect(workflow.graph.nodes[1]?.params).toEqual({ strength: 1, mode: 'plain' });
});

test('sets a param that stood at its default, and gives nothing for no values', () => {
  const [only] = varyParam(workflow, { node: 'edit', param: 'guidance', values: [3] });
  expect(only?.graph.nodes[1]?.params).toMatchObject({ guidance: 3, strength: 1 });
  expect(varyParam(workflow, { node: 'edit', param: 'strength', values: [] })).toEqual([]);
});

test('refuses a node that is not there', () => {
  expect(() => varyParam(workflow, { node: 'x', param: 'strength', values: [1] })).toThrow(
    "There is no node 'x' to vary.",
  );
});

test.each([
  [0, 1, 3, [0, 0.5, 1]],
  [0, 0.9, 4, [0, 0.3, 0.6, 0.9]],
  [-1, 1, 5, [-1, -0.5, 0, 0.5, 1]],
  [1, 2, 1, [1.5]],
])('spaces values from %f to %f in %i steps', (from, to, count, values) => {
  expect(spaceValues(from, to, count)).toEqual(values);
});
