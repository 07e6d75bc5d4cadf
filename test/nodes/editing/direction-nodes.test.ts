import { expect, test } from 'vitest';
import type { Direction, Embedding, Tensor } from '#nodes/contract/ports.ts';
import { addDirections } from '#nodes/editing/add-directions.ts';
import { averageDirections } from '#nodes/editing/average-directions.ts';
import { editDirection } from '#nodes/editing/edit-direction.ts';
import { interpolateDirections } from '#nodes/editing/interpolate-directions.ts';
import { maskDirection } from '#nodes/editing/mask-direction.ts';
import { negateDirection } from '#nodes/editing/negate-direction.ts';
import { normaliseDirection } from '#nodes/editing/normalise-direction.ts';
import { orthogonaliseDirection } from '#nodes/editing/orthogonalise-direction.ts';
import { savedDirection } from '#nodes/editing/saved-direction.ts';
import { scaleDirection } from '#nodes/editing/scale-direction.ts';
import { runNode } from '../run-node.ts';
import { directionFixture } from './direction-fixture.ts';

const direct = (values: readonly number[], dims = [values.length / 2, 2]): Direction => ({
  pack: 'shapes',
  tensor: { dims, data: Float32Array.from(values) },
});
const embed = (tensor: Tensor, pack = 'shapes'): Embedding => ({ pack, tensor });
const valuesOf = ({ outputs }: { outputs: { direction: Direction } }) => [
  ...outputs.direction.tensor.data,
];

test('scales, and reverses', async () => {
  const direction = direct([1, 2, 3, -4]);
  const scaled = await runNode(scaleDirection, { direction }, { params: { factor: 0.5 } });
  expect(valuesOf(scaled)).toEqual([0.5, 1, 1.5, -2]);
  expect(valuesOf(await runNode(negateDirection, { direction }))).toEqual([-1, -2, -3, 4]);
});

test('adds, blends, and averages as many as are connected', async () => {
  const [first, second, third] = [direct([2, 0, 0, 4]), direct([4, 8, 0, 0]), direct([0, 1, 3, 2])];
  expect(valuesOf(await runNode(addDirections, { first, second }))).toEqual([6, 8, 0, 4]);
  const params = { share: 0.25 };
  const blended = await runNode(interpolateDirections, { first, second }, { params });
  expect(valuesOf(blended)).toEqual([2.5, 2, 0, 3]);
  const none = { third: undefined, fourth: undefined };
  const two = await runNode(averageDirections, { first, second, ...none });
  expect(valuesOf(two)).toEqual([3, 4, 0, 2]);
  const three = await runNode(averageDirections, { first, second, third, fourth: undefined });
  expect(valuesOf(three)).toEqual([2, 3, 1, 2]);
});

test('gives a length, the length of another, and says so where there is none to change', async () => {
  const direction = direct([3, 0, 0, 4]);
  const set = await runNode(
    normaliseDirection,
    { direction, like: undefined },
    { params: { length: 10 } },
  );
  expect(valuesOf(set)).toEqual([6, 0, 0, 8]);
  const like = direct([0, 0, 0, 10]);
  expect(valuesOf(await runNode(normaliseDirection, { direction, like }))).toEqual([6, 0, 0, 8]);
  const empty = { direction: direct([0, 0, 0, 0]), like: undefined };
  const { notices, outputs } = await runNode(normaliseDirection, empty);
  expect(notices).toEqual(['The direction has no length, so it cannot be given one.']);
  expect([...outputs.direction.tensor.data]).toEqual([0, 0, 0, 0]);
});

test.each([
  ['1', 'removed', [1, 1, 0, 0, 3, 3]],
  ['1', 'kept', [0, 0, 2, 2, 0, 0]],
  ['1-', 'removed', [1, 1, 0, 0, 0, 0]],
  [' 0-1 , 2', 'kept', [1, 1, 2, 2, 3, 3]],
  ['', 'removed', [1, 1, 2, 2, 3, 3]],
])('masks the tokens "%s" %s', async (positions, listed, expected) => {
  const direction = direct([1, 1, 2, 2, 3, 3]);
  const params = { positions, listed };
  expect(valuesOf(await runNode(maskDirection, { direction }, { params }))).toEqual(expected);
});

test.each(['3', '2-1', 'cat', '-1', '0 1', '0-3'])('masks no tokens named "%s"', async (part) => {
  const direction = direct([1, 1, 2, 2, 3, 3]);
  const refused = runNode(maskDirection, { direction }, { params: { positions: part } });
  await expect(refused).rejects.toMatchObject({
    code: 'value/invalid',
    message: `"${part}" names no tokens: write positions from 0 to 2, like 2, 5-7, 12-.`,
  });
});

test('takes the share of another direction, whole or token by token', async () => {
  const inputs = { direction: direct([1, 1, 2, 0]), from: direct([0, 2, 0, 5]) };
  const run = (scope: string) =>
    runNode(orthogonaliseDirection, { ...inputs, captions: undefined }, { params: { scope } });
  expect(valuesOf(await run('each-token'))).toEqual([1, 0, 2, 0]);
  // (1, 1, 2, 0) has 2/29 of (0, 2, 0, 5) in it.
  const whole = valuesOf(await run('all-tokens'));
  [1, 25 / 29, 2, -10 / 29].forEach((value, at) => {
    expect(whole[at]).toBeCloseTo(value, 6);
  });
});

test('takes nothing for a direction that does nothing, and leaves nothing of itself', async () => {
  const direction = direct([1, 2, 3, 4]);
  const run = (from: Direction) =>
    runNode(orthogonaliseDirection, { direction, from, captions: undefined });
  expect(valuesOf(await run(direct([0, 0, 0, 0])))).toEqual([1, 2, 3, 4]);
  // Rounding of single precision, at the size of the values.
  for (const value of valuesOf(await run(direction))) expect(Math.abs(value)).toBeLessThan(1e-6);
});

test('refuses what does not belong together, in words', async () => {
  const direction = direct([1, 2, 3, 4]);
  const [from, captions] = [undefined, undefined];
  await expect(
    runNode(orthogonaliseDirection, { direction, from, captions }),
  ).rejects.toMatchObject({ code: 'graph/missing-input' });
  const wider = embed({ dims: [1, 2, 3], data: new Float32Array(6) });
  const elsewhere = embed({ dims: [1, 2, 2], data: new Float32Array(4) }, 'sd15');
  for (const other of [wider, elsewhere]) {
    const refused = runNode(orthogonaliseDirection, { direction, from, captions: other });
    await expect(refused).rejects.toMatchObject({ code: 'value/wrong-shape' });
  }
  const second = direct([1, 2, 3, 4, 5, 6]);
  await expect(runNode(addDirections, { first: direction, second })).rejects.toMatchObject({
    code: 'value/wrong-shape',
    message: expect.stringContaining('has [2×2] values, the other is of "shapes" and has [3×2]'),
  });
});

test('agrees with numpy', async () => {
  const { first, second, before, after, expected } = directionFixture;
  const [a, b] = [embed(first), embed(second)];
  const twice = { direction: b };
  const third = (await runNode(scaleDirection, twice, { params: { factor: 2 } })).outputs.direction;
  const apart = { direction: a, from: b, captions: undefined };
  const results = {
    found: runNode(editDirection, { before: embed(before), after: embed(after) }),
    negated: runNode(negateDirection, { direction: a }),
    scaled: runNode(scaleDirection, { direction: a }, { params: { factor: -1.7 } }),
    added: runNode(addDirections, { first: a, second: b }),
    interpolated: runNode(
      interpolateDirections,
      { first: a, second: b },
      { params: { share: 0.3 } },
    ),
    averaged: runNode(averageDirections, { first: a, second: b, third, fourth: undefined }),
    normalised: runNode(
      normaliseDirection,
      { direction: a, like: undefined },
      { params: { length: 3 } },
    ),
    masked: runNode(maskDirection, { direction: a }, { params: { positions: '0, 2' } }),
    separated: runNode(orthogonaliseDirection, apart),
    separatedFromBoth: runNode(orthogonaliseDirection, { ...apart, captions: embed(before) }),
    separatedByToken: runNode(orthogonaliseDirection, apart, { params: { scope: 'each-token' } }),
  };
  for (const [name, result] of Object.entries(results)) {
    const { dims, data } = expected[name as keyof typeof results];
    const { tensor } = (await result).outputs.direction;
    expect(tensor.dims, name).toEqual(dims);
    // Values up to about 10 in single precision are kept to 1e-6.
    const error = Math.max(...data.map((value, at) => Math.abs(value - (tensor.data[at] ?? 0))));
    expect(error, name).toBeLessThan(1e-6);
  }
});

test('a saved direction is the stored one', async () => {
  const stored = direct([1, 2, 3, 4]);
  const asked: string[] = [];
  const loadDirection = async (hash: string) => {
    asked.push(hash);
    return stored;
  };
  const hash = 'a'.repeat(64);
  const given = { params: { direction: hash }, tools: { tensors: { loadDirection } } };
  const { outputs } = await runNode(savedDirection, {}, given);
  expect(asked).toEqual([hash]);
  expect(outputs.direction).toBe(stored);
});
