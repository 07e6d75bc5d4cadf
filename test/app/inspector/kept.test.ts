import { describe, expect, it } from 'vitest';
import { checkDocument } from '#app/_editor/inspector/kept/check-document.ts';
import { findKept } from '#app/_editor/inspector/kept/find-kept.ts';
import { tellKept } from '#app/_editor/inspector/kept/tell-kept.ts';
import { type Graph, graphSchema } from '#nodes/contract/graph.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';
import { workflowOf } from '#test/helpers/tiny-workflows.ts';

const graph = graphOf({
  nodes: {
    picture: { type: 'image' },
    caption: { type: 'text' },
    invert: { type: 'invert-image', params: { pack: 'sd15' } },
    edit: { type: 'edit-image' },
  },
  edges: [
    'picture.image -> invert.image',
    'caption.text -> invert.caption',
    'invert.inversion -> edit.inversion',
  ],
});

const image = (hash: string) => ({ type: 'image' as const, hash });
const inversion = { type: 'inversion' as const, hash: 'inversion' };
const ran = {
  picture: { outputs: { image: image('picture') }, traces: {} },
  invert: { outputs: { inversion }, traces: { autoencoder: 'trip' } },
  edit: { outputs: { reference: image('back'), image: image('edited') }, traces: {} },
};

describe('findKept', () => {
  it("takes the reconstruction that an edit sampled, and the inversion's own round trip", () => {
    expect(findKept(graph, ran, 'invert')).toEqual({
      ...{ picture: 'picture', inversion: 'inversion' },
      ...{ autoencoder: 'trip', reconstruction: 'back' },
    });
  });

  it('leaves out what was not computed', () => {
    const { edit: _, ...rest } = { ...ran, invert: { outputs: { inversion }, traces: {} } };
    expect(findKept(graph, rest, 'invert')).toMatchObject({
      ...{ autoencoder: undefined, reconstruction: undefined },
    });
  });

  it('takes nothing of an earlier run, which may be of another picture', () => {
    const mixed = { ...ran, edit: { ...ran.edit, isFromEarlierRun: true } };
    expect(findKept(graph, mixed, 'invert').reconstruction).toBeUndefined();
    const old = { ...ran, picture: { ...ran.picture, isFromEarlierRun: true } };
    expect(findKept(graph, old, 'invert').picture).toBeUndefined();
  });

  it("takes no person's value for a reconstruction", () => {
    const override = { node: 'edit', port: 'reference', value: { artifact: 'a'.repeat(64) } };
    const own = graphSchema.parse({ ...graph, overrides: [override] });
    expect(findKept(own, ran, 'invert').reconstruction).toBeUndefined();
  });
});

describe('checkDocument', () => {
  const known = { autoencoder: 'trip', reconstruction: 'back' };
  const typesOf = ({ nodes }: Graph, ids: readonly string[]) =>
    ids.map((id) => nodes.find((node) => node.id === id)?.type);

  it('adds what is missing, with the pack of the inversion, and runs to nothing else', () => {
    const nothing = { autoencoder: undefined, reconstruction: undefined };
    const { document, targets } = checkDocument(workflowOf(graph), 'invert', nothing);
    const types = ['invert-image', 'reconstruct-image', 'vae-round-trip'];
    expect(typesOf(document.graph, targets)).toEqual(types);
    expect(document.graph.nodes.at(-1)?.params).toEqual({ pack: 'sd15' });
    const found = findKept(
      document.graph,
      {
        ...{ picture: ran.picture, invert: { outputs: { inversion }, traces: {} } },
        [targets[1] ?? '']: { outputs: { image: image('sampled') }, traces: {} },
        [targets[2] ?? '']: { outputs: { image: image('decoded') }, traces: {} },
      },
      'invert',
    );
    expect(found).toMatchObject({ reconstruction: 'sampled', autoencoder: 'decoded' });
  });

  it('samples nothing that the run has sampled', () => {
    const { document, targets } = checkDocument(workflowOf(graph), 'invert', {
      ...known,
      autoencoder: undefined,
    });
    expect(typesOf(document.graph, targets)).toEqual(['invert-image', 'vae-round-trip']);
  });
});

describe('tellKept', () => {
  it.each([
    [-0.4, /loses nothing/],
    [1.24, /loses 1\.2 dB more.*Up to 3 dB is usual/],
    [5, /loses 5\.0 dB more.*More than 3 dB is too much/],
  ])('says what a loss of %d dB means', (lost, words) => {
    expect(tellKept(lost)).toMatch(words);
  });
});
