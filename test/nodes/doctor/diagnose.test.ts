import { expect, test } from 'vitest';
import type { Graph } from '#nodes/contract/graph.ts';
import { diagnose } from '#nodes/doctor/diagnose.ts';
import type { NodeFacts, RunFacts } from '#nodes/doctor/run-facts.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';
import { pictureOf } from '../pictures.ts';

const before = 'a large solid red circle on a snowy field';
const picture = pictureOf(8, 8, (at) => at % 251);
const noise = Float32Array.from({ length: 256 }, (_, at) => (Math.sin(at * at * 7.7) > 0 ? 1 : -1));
const tensor = { dims: [1, 4, 8, 8], data: noise };
const inversion = {
  pack: 'shapes',
  caption: before,
  steps: 25,
  schedule: 'aligned',
  noise: tensor,
  start: tensor,
};
const embedding = (value: number) => ({
  pack: 'shapes',
  tensor: { dims: [1, 2, 2], data: new Float32Array([1, 1, 1, value]) },
});

/** Nodes are called by letters: only what they are and what feeds them may count. */
const graph: Graph = graphOf({
  nodes: {
    a: { type: 'image' },
    b: { type: 'invert-image' },
    c: { type: 'caption-image' },
    d: { type: 'text', params: { text: 'make the circle green' } },
    e: { type: 'write-captions' },
    f: { type: 'encode-captions' },
    g: { type: 'encode-captions' },
    h: { type: 'edit-direction' },
    i: { type: 'edit-image' },
  },
  edges: [
    ...['a.image -> b.image', 'a.image -> c.image', 'c.caption -> b.caption'],
    ...['c.caption -> e.caption', 'd.text -> e.instruction'],
    ...['e.before -> f.captions', 'e.after -> g.captions', 'f.embedding -> h.before'],
    ...['g.embedding -> h.after', 'b.inversion -> i.inversion', 'h.direction -> i.direction'],
  ],
});

const captions = (text: string) => [{ text, enabled: true }];
const shift = (by: number) => ({
  ...picture,
  data: picture.data.map((value) => Math.min(255, value + by)),
});

function factsOf(change: Readonly<Record<string, Partial<NodeFacts>>> = {}): RunFacts {
  const outputs: Readonly<Record<string, NodeFacts['outputs']>> = {
    a: { image: picture },
    b: { inversion },
    c: { caption: before },
    d: { text: 'make the circle green' },
    e: { before: captions(before), after: captions(before.replace('red', 'green')) },
    f: { embedding: embedding(0) },
    g: { embedding: embedding(2) },
    h: {
      direction: { pack: 'shapes', tensor: { dims: [2, 2], data: new Float32Array([0, 0, 0, 2]) } },
    },
    i: { image: half(shift(1)), reference: shift(1) },
  };
  const nodes = Object.entries(outputs).map(([id, given]): [string, NodeFacts] => [
    id,
    { outputs: { ...given, ...change[id]?.outputs }, traces: change[id]?.traces ?? {} },
  ]);
  const pack = {
    usualPsnr: 27,
    steps: 50,
    guidance: 2,
    attentionGuided: 0.15,
    attentionInjected: 0.3,
  };
  return { graph, nodes: new Map(nodes), packs: new Map([['shapes', pack]]) };
}

/** The lower half of a picture turned dark: an edit of a part. */
function half(image: typeof picture) {
  return {
    ...image,
    data: image.data.map((value, at) => (at < image.data.length / 2 ? value : 0)),
  };
}

const codes = (facts: RunFacts) => diagnose(facts).map(({ code, node }) => `${code} ${node}`);

test('finds nothing in a sound edit', () => {
  expect(codes(factsOf({ b: { traces: { ceiling: 49 } } }))).toEqual([]);
});

test('measures the reconstruction against what the inversion recorded', () => {
  const facts = factsOf({ b: { traces: { ceiling: 60 } } });
  expect(codes(facts)).toEqual(['not-reconstructible b']);
});

test('finds each signature at the node that it is about', () => {
  const same = { outputs: { after: captions(before) } };
  expect(codes(factsOf({ e: same }))).toEqual(['captions-irrelevant e']);
  const nothing = { pack: 'shapes', tensor: { dims: [2, 2], data: new Float32Array(4) } };
  expect(codes(factsOf({ h: { outputs: { direction: nothing } } }))).toEqual([
    'direction-without-effect h',
  ]);
  const equal = { outputs: { image: shift(1) } };
  expect(codes(factsOf({ i: equal }))).toEqual(['direction-without-effect i']);
  const restless = { outputs: { image: shift(40) } };
  expect(codes(factsOf({ i: restless }))).toEqual(['structure-lost i']);
  const two = 'a small red circle and a large blue circle on a snowy field';
  const both = {
    c: { outputs: { caption: two } },
    e: { outputs: { before: captions(two), after: captions(two.replace('red', 'green')) } },
  };
  expect(codes(factsOf(both))).toEqual(['request-under-specified e']);
});

test('says nothing where nothing has run, and of packs that nobody knows only what their values tell', () => {
  expect(codes({ graph, nodes: new Map(), packs: new Map() })).toEqual([]);
  const facts = factsOf({ e: { outputs: { after: captions(before) } } });
  expect(codes({ ...facts, packs: new Map() })).toEqual(['captions-irrelevant e']);
});
