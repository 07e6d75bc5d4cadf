import { expect, test } from 'vitest';
import type { Captions, Embedding } from '#nodes/contract/ports.ts';
import {
  analyseDirection,
  type DirectionSide,
  type TokenTexts,
} from '#nodes/editing/analysis/analyse-direction.ts';
import { groupWords } from '#nodes/editing/analysis/group-words.ts';
import { measureCosine } from '#nodes/editing/analysis/measure-cosine.ts';
import { scaleDirection } from '#nodes/editing/direction-arithmetic.ts';
import { findDirection } from '#nodes/editing/find-direction.ts';
import { directionFixture } from './direction-fixture.ts';

const listOf = (...texts: readonly string[]): Captions =>
  texts.map((text) => ({ text, enabled: true }));
const sideOf = (
  values: readonly (readonly (readonly number[])[])[],
  captions = listOf(...values.map((_, at) => `caption ${at}`)),
  tokens: TokenTexts | null = null,
): DirectionSide => {
  const [caption = []] = values;
  const dims = [values.length, caption.length, caption[0]?.length ?? 0];
  const tensor = { dims, data: Float32Array.from(values.flat(2)) };
  return { embedding: { pack: 'shapes', tensor } satisfies Embedding, captions, tokens };
};
const codesOf = ({ warnings }: { warnings: readonly { code: string }[] }) =>
  warnings.map(({ code }) => code);
const close = (found: readonly number[], expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  // The direction is kept in single precision.
  expected.forEach((value, at) => {
    expect(found[at]).toBeCloseTo(value, 6);
  });
};

test('agrees with numpy on tokens, pairs, convergence and the map', () => {
  const { before, after, pairs, expected, first, second } = directionFixture;
  const side = (tensor: typeof before): DirectionSide => ({
    embedding: { pack: 'shapes', tensor },
    captions: listOf('a', 'b', 'c', 'd'),
    tokens: null,
  });
  const found = analyseDirection(side(before), side(after));
  close(found.tokenNorms, pairs.tokenNorms);
  close(
    found.pairs.map(({ cosine }) => cosine),
    pairs.pairCosines,
  );
  close(
    found.pairs.map(({ without }) => without?.cosine ?? 0),
    pairs.withoutCosines,
  );
  close(
    found.pairs.map(({ without }) => without?.norm ?? 0),
    pairs.withoutNorms,
  );
  close(
    found.convergence.map(({ cosine }) => cosine),
    pairs.convergence,
  );
  close(found.map.shares, pairs.mapShares);
  for (const axis of [0, 1] as const) {
    // An axis has no forward in numpy.
    const theirs = pairs.map.map((point) => point[axis] ?? 0);
    const ours = found.map.captions.map(({ x, y }) => (axis === 0 ? x : y));
    const sign = measureCosine(ours, theirs) > 0 ? 1 : -1;
    close(
      ours,
      theirs.map((value) => value * sign),
    );
  }
  expect(measureCosine(first.data, second.data)).toBeCloseTo(expected.cosine, 9);
  expect(codesOf(found)).toEqual([]);
});

test('names pairs and points by their place in the lists, and pairs only what is on both sides', () => {
  const before = [
    { text: 'one', enabled: true },
    { text: 'two', enabled: false },
    { text: 'three', enabled: true },
  ];
  const after = before.map(({ text }) => ({ text: `${text}, red`, enabled: true }));
  const found = analyseDirection(
    sideOf([[[1, 0]], [[0, 1]]], before),
    sideOf([[[1, 1]], [[5, 5]], [[0, 3]]], after),
  );
  expect(found.pairs.map(({ caption, before, after }) => [caption, before, after])).toEqual([
    [0, 'one', 'one, red'],
    [2, 'three', 'three, red'],
  ]);
  expect(found.pairs.map(({ norm }) => norm)).toEqual([1, 2]);
  expect(found.map.captions.map(({ side, caption }) => `${side} ${caption}`)).toEqual([
    'before 0',
    'before 2',
    'after 0',
    'after 1',
    'after 2',
  ]);
});

test('has nothing left without an only pair', () => {
  const found = analyseDirection(sideOf([[[1, 0]]]), sideOf([[[1, 2]]]));
  expect(found.pairs).toMatchObject([{ norm: 2, cosine: 1, without: null }]);
  expect(found.agreement).toBeNull();
});

test('compares a direction with the one that the captions give', () => {
  const [before, after] = [sideOf([[[1, 0]]]), sideOf([[[1, 2]]])];
  const direction = findDirection(before.embedding, after.embedding);
  const turned = analyseDirection(before, after, scaleDirection(direction, -3));
  expect(turned).toMatchObject({ norm: 6, found: { norm: 2, cosine: -1 } });
});

test('warns of a direction that is next to nothing, and of nothing else then', () => {
  const found = analyseDirection(
    sideOf([[[100, 0]], [[0, 100]]]),
    sideOf([[[100, 0.1]], [[0.1, 100]]]),
  );
  expect(codesOf(found)).toEqual(['near-zero']);
});

test('warns of pairs that lead different ways', () => {
  const nothing = [[0, 0]];
  const apart = analyseDirection(sideOf([nothing, nothing]), sideOf([[[3, 0]], [[0, 3]]]));
  expect(apart.agreement).toBeCloseTo(0, 12);
  expect(codesOf(apart)).toEqual(['pairs-disagree']);
  const together = analyseDirection(sideOf([nothing, nothing]), sideOf([[[3, 0]], [[3, 1]]]));
  expect(codesOf(together)).toEqual([]);
});

test('warns of a direction that leads where no pair leads', () => {
  const [before, after] = [sideOf([[[1, 0]]]), sideOf([[[1, 2]]])];
  const tensor = { dims: [1, 2], data: Float32Array.of(4, 0) };
  const found = analyseDirection(before, after, { pack: 'shapes', tensor });
  expect(codesOf(found)).toEqual(['parallel-to-nothing']);
});

test('warns of a direction behind the last word, and only there', () => {
  const tokens = [['<|startoftext|>', 'cat</w>']];
  const before = sideOf([[[1], [1], [1], [1]]], listOf('cat'), tokens);
  const behind = sideOf([[[1], [2], [4], [4]]], listOf('cat'), tokens);
  const found = analyseDirection(before, behind);
  expect(found.padding).toEqual({ from: 2, share: 18 / 19 });
  expect(codesOf(found)).toEqual(['mostly-padding']);
  const spread = sideOf([[[1], [4], [3], [3]]], listOf('cat'), tokens);
  expect(codesOf(analyseDirection(before, spread))).toEqual([]);
});

test('refuses captions that were not the ones encoded, and directions of another shape', () => {
  const [before, after] = [sideOf([[[1, 0]]]), sideOf([[[1, 2]]])];
  expect(() => analyseDirection({ ...before, captions: listOf('a', 'b') }, after)).toThrow(
    'The embedding holds 1 captions, but 2 are listed and enabled.',
  );
  const tensor = { dims: [2, 1], data: Float32Array.of(4, 0) };
  expect(() => analyseDirection(before, after, { pack: 'shapes', tensor })).toThrow(
    expect.objectContaining({ code: 'value/wrong-shape' }),
  );
  const none = { dims: [1, 2], data: Float32Array.of(Number.NaN, 0) };
  expect(() => analyseDirection(before, after, { pack: 'shapes', tensor: none })).toThrow(
    expect.objectContaining({ code: 'value/invalid' }),
  );
});

test.each([
  [
    ['<|startoftext|>', 'a</w>', 'c', 'at</w>', '<|endoftext|>'],
    ['<|startoftext|> 0-0', 'a 1-1', 'cat 2-3', '<|endoftext|> 4-4'],
  ],
  [
    ['a</w>', 'c', '<|endoftext|>'],
    ['a 0-0', 'c 1-1', '<|endoftext|> 2-2'],
  ],
  [
    ['a', 'cat'],
    ['a 0-0', 'cat 1-1'],
  ],
  [[], []],
])('joins tokens to words (%#)', (tokens, words) => {
  expect(groupWords(tokens).map(({ text, first, last }) => `${text} ${first}-${last}`)).toEqual(
    words,
  );
});
