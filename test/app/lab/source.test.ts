import { describe, expect, it } from 'vitest';
import { findSource, listDirectionPorts } from '#app/_editor/lab/source/find-source.ts';
import { pickValues } from '#app/_editor/lab/source/pick-values.ts';
import { unheardNode } from '#app/_editor/state/node-run.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { type Graph, graphSchema } from '#nodes/contract/graph.ts';

const edge = (from: string, to: string) => {
  const [fromNode, fromPort] = from.split('.');
  const [toNode, toPort] = to.split('.');
  return { from: { node: fromNode, port: fromPort }, to: { node: toNode, port: toPort } };
};

const graph: Graph = graphSchema.parse({
  nodes: [
    { id: 'write', type: 'write-captions' },
    { id: 'encode-before', type: 'encode-captions' },
    { id: 'encode-after', type: 'encode-captions' },
    { id: 'direction', type: 'edit-direction' },
    { id: 'scale', type: 'scale-direction' },
    { id: 'saved', type: 'saved-direction' },
    { id: 'add', type: 'add-directions' },
  ],
  edges: [
    edge('write.before', 'encode-before.captions'),
    edge('write.after', 'encode-after.captions'),
    edge('encode-before.embedding', 'direction.before'),
    edge('encode-after.embedding', 'direction.after'),
    edge('direction.direction', 'scale.direction'),
    edge('saved.direction', 'add.first'),
    edge('scale.direction', 'add.second'),
  ],
});

const source = {
  before: {
    captions: { node: 'write', port: 'before' },
    embedding: { node: 'encode-before', port: 'embedding' },
  },
  after: {
    captions: { node: 'write', port: 'after' },
    embedding: { node: 'encode-after', port: 'embedding' },
  },
};

describe('findSource', () => {
  it('finds the captions through the nodes that calculate with directions', () => {
    expect([
      findSource(graph, catalogue, 'direction'),
      findSource(graph, catalogue, 'add'),
    ]).toEqual([source, source]);
  });

  it('knows no captions of a saved direction, nor of one that lacks a side', () => {
    const edges = graph.edges.filter(({ to }) => to.port !== 'after');
    expect(findSource(graph, catalogue, 'saved')).toBeNull();
    expect(findSource({ ...graph, edges }, catalogue, 'direction')).toBeNull();
  });

  it('passes through nodes that are disabled', () => {
    const nodes = graph.nodes.map((node) =>
      node.id === 'scale' ? { ...node, isDisabled: true } : node,
    );
    expect(findSource({ ...graph, nodes }, catalogue, 'add')).toEqual(source);
  });
});

describe('listDirectionPorts', () => {
  it('names every port that gives a direction', () => {
    expect(listDirectionPorts(graph, catalogue).map(({ node }) => node)).toEqual([
      ...['direction', 'scale', 'saved', 'add'],
    ]);
  });
});

describe('pickValues', () => {
  it('takes what runs have given, and nothing for what they have not', () => {
    const direction = { type: 'direction' as const, hash: 'd' };
    const embedding = { type: 'embedding' as const, hash: 'e' };
    const nodes = {
      direction: { ...unheardNode, outputs: { direction } },
      'encode-before': { ...unheardNode, outputs: { embedding }, traces: { tokens: 't' } },
    };
    const output = { node: 'direction', port: 'direction' };
    expect(pickValues(nodes, output, source)).toEqual({
      ...{ direction: 'd', beforeEmbedding: 'e', beforeTokens: 't', beforeCaptions: undefined },
      ...{ afterCaptions: undefined, afterEmbedding: undefined, afterTokens: undefined },
    });
  });
});
