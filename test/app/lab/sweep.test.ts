import { describe, expect, it } from 'vitest';
import { describeTurn } from '#app/_editor/lab/predict/describe-turn.ts';
import { findPredicted } from '#app/_editor/lab/predict/find-predicted.ts';
import { findEdits } from '#app/_editor/lab/sweep/find-edits.ts';
import { spaceStrengths } from '#app/_editor/lab/sweep/space-strengths.ts';
import { type Graph, graphSchema } from '#nodes/contract/graph.ts';

const graph: Graph = graphSchema.parse({
  nodes: [
    { id: 'write', type: 'write-captions' },
    { id: 'encode', type: 'encode-captions' },
    { id: 'direction', type: 'edit-direction' },
    { id: 'scale', type: 'scale-direction' },
    { id: 'edit', type: 'edit-image' },
    { id: 'off', type: 'edit-image', isDisabled: true },
    { id: 'alone', type: 'edit-image' },
  ],
  edges: [
    ['write', 'encode'],
    ['encode', 'direction'],
    ['direction', 'scale'],
    ['scale', 'edit'],
    ['direction', 'off'],
  ].map(([from, to]) => ({ from: { node: from, port: 'a' }, to: { node: to, port: 'b' } })),
});

describe('findEdits', () => {
  it('finds the edits that a direction leads to, through other nodes', () => {
    expect(findEdits(graph, 'direction').map(({ id }) => id)).toEqual(['edit']);
  });
});

describe('findPredicted', () => {
  it('finds the direction that captions lead to', () => {
    expect([findPredicted(graph, 'write'), findPredicted(graph, 'scale')]).toEqual([
      ...['direction', null],
    ]);
  });
});

describe('spaceStrengths', () => {
  it('goes in equal steps from one end to the other', () => {
    expect(spaceStrengths({ from: -1, to: 1, count: 5 })).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(spaceStrengths({ from: 0, to: 1, count: 4 })).toEqual([0, 0.33, 0.67, 1]);
  });

  it('says no strength twice', () => {
    expect(spaceStrengths({ from: 1, to: 1, count: 3 })).toEqual([1]);
  });
});

describe('describeTurn', () => {
  it.each([
    [1, 'stays'],
    [0.95, 'a little'],
    [0.7, 'clearly'],
    [-0.4, 'another'],
    [null, 'cannot'],
  ])('says of a cosine of %s that it %s', (cosine, words) => {
    expect(describeTurn(cosine)).toContain(words);
  });
});
