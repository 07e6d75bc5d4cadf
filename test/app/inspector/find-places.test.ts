import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  findBeforeAfter,
  findInstructionPlace,
  findPicturePlace,
} from '#app/_editor/inspector/overview/find-places.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { workflowSchema } from '#nodes/contract/graph.ts';

const workflow = workflowSchema.parse(
  JSON.parse(readFileSync('public/workflows/default-edit.json', 'utf8')),
);
const withNodes = (nodes: readonly { id: string; type: string }[]) =>
  workflowSchema.parse({ ...workflow, output: undefined, graph: { nodes, edges: [] } });

describe('the default workflow', () => {
  it('has its picture and its instruction found', () => {
    const { graph } = workflow;
    const picture = findPicturePlace(graph, catalogue);
    expect([picture?.node, picture?.spec.name]).toEqual(['picture', 'picture']);
    const instruction = findInstructionPlace(graph, catalogue);
    expect([instruction?.node, instruction?.spec.name]).toEqual(['instruction', 'text']);
  });

  it('is compared with the picture that the edit was given, which has the size of the result', () => {
    expect(findBeforeAfter(workflow)).toEqual({
      before: { node: 'fit', port: 'image' },
      after: { node: 'result', port: 'image' },
    });
  });
});

describe('findPicturePlace', () => {
  it('takes a scene where there is no picture', () => {
    const { graph } = withNodes([{ id: 'drawn', type: 'make-scene' }]);
    expect(findPicturePlace(graph, catalogue)?.spec.kind).toBe('scene');
  });

  it('finds nothing in an empty graph', () => {
    expect(findPicturePlace(withNodes([]).graph, catalogue)).toBeNull();
  });
});

describe('findInstructionPlace', () => {
  it('prefers the text that feeds the writing of captions to an earlier one', () => {
    const { graph } = withNodes([
      { id: 'other', type: 'text' },
      { id: 'wanted', type: 'text' },
      { id: 'write', type: 'write-captions' },
    ]);
    const edge = {
      from: { node: 'wanted', port: 'text' },
      to: { node: 'write', port: 'instruction' },
    };
    expect(findInstructionPlace(graph, catalogue)?.node).toBe('other');
    expect(findInstructionPlace({ ...graph, edges: [edge] }, catalogue)?.node).toBe('wanted');
  });
});

describe('findBeforeAfter', () => {
  it('has no result to show where no node is one', () => {
    expect(findBeforeAfter(withNodes([{ id: 'text', type: 'text' }]))).toBeNull();
  });

  it('shows a result alone where nothing was edited', () => {
    expect(findBeforeAfter(withNodes([{ id: 'end', type: 'result' }]))).toEqual({
      before: null,
      after: { node: 'end', port: 'image' },
    });
  });
});
