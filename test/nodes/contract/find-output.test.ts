import { expect, test } from 'vitest';
import { findInstruction } from '#nodes/contract/find-instruction.ts';
import { findOrigins, findOutput, rankOutputs } from '#nodes/contract/find-output.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';

const graph = graphOf({
  nodes: {
    ...{ picture: 'image', other: 'image', first: 'edit-image', second: 'edit-image' },
    ...{ shown: 'result', words: { type: 'text', params: { text: 'a title' } } },
    ask: { type: 'text', params: { text: 'make it winter' } },
    write: 'write-captions',
  },
  edges: [
    ...['picture.image -> first.image', 'first.image -> second.image'],
    ...['second.image -> shown.image', 'ask.text -> write.instruction'],
  ],
});

test('takes the output that is named, then result nodes, then the last edit', () => {
  const output = { node: 'first', port: 'reference' };
  expect(findOutput({ graph, output })).toEqual(output);
  expect(rankOutputs({ graph }).map(({ node }) => node)).toEqual(['shown', 'second', 'first']);
  const bare = graphOf({ nodes: { picture: 'image' } });
  expect(findOutput({ graph: bare })).toBeNull();
});

test('goes back from a result to what it was made from', () => {
  expect(findOrigins(graph, 'shown')).toEqual(['picture']);
  expect(findOrigins(graph, 'other')).toEqual(['other']);
});

test("reads the instruction where the captions' writer does, a person's own value first", () => {
  expect(findInstruction(graph)).toBe('make it winter');
  const overrides = [{ node: 'ask', port: 'text', value: { json: 'make it night' }, note: '' }];
  expect(findInstruction({ ...graph, overrides })).toBe('make it night');
  expect(findInstruction({ ...graph, edges: [] })).toBe('a title');
  expect(findInstruction(graphOf({ nodes: { picture: 'image' } }))).toBeNull();
});
