import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Direction, Embedding } from '#nodes/contract/ports.ts';
import {
  addDirections,
  averageDirections,
  interpolateDirections,
  measureNorm,
  measureTokenNorms,
  negateDirection,
  normaliseDirection,
  scaleDirection,
} from '#nodes/editing/direction-arithmetic.ts';
import { editDirection } from '#nodes/editing/edit-direction.ts';
import { findDirection } from '#nodes/editing/find-direction.ts';
import { runNode } from '../run-node.ts';

const embed = (dims: number[], values: readonly number[], pack = 'shapes'): Embedding => ({
  pack,
  tensor: { dims, data: Float32Array.from(values) },
});
const direct = (values: readonly number[], dims = [2, values.length / 2]): Direction => ({
  pack: 'shapes',
  tensor: { dims, data: Float32Array.from(values) },
});
// Multiples of 1/8 below 2^10: sums and differences are exact in single precision.
const eighths = fc.array(
  fc.integer({ min: -8000, max: 8000 }).map((value) => value / 8),
  {
    minLength: 6,
    maxLength: 6,
  },
);

test('is the mean after less the mean before', () => {
  const before = embed([2, 1, 2], [1, 2, 3, 4]);
  const after = embed([1, 1, 2], [10, 20]);
  expect(findDirection(before, after).tensor).toEqual({
    dims: [1, 2],
    data: new Float32Array([8, 17]),
  });
});

test('with one caption each and before = {p}, p plus the direction is exactly the caption after', () => {
  fc.assert(
    fc.property(eighths, eighths, (before, after) => {
      const { tensor } = findDirection(embed([1, 2, 3], before), embed([1, 2, 3], after));
      const sum = tensor.data.map((value, at) => value + (before[at] ?? 0));
      expect([...sum].map((value) => value + 0)).toEqual(
        [...Float32Array.from(after)].map((value) => value + 0),
      );
    }),
  );
});

test('does not depend on the order of captions', () => {
  fc.assert(
    fc.property(eighths, eighths, (values, other) => {
      const [first, second] = [values.slice(0, 3), values.slice(3)];
      const after = embed([2, 1, 3], other);
      const there = findDirection(embed([2, 1, 3], [...first, ...second]), after);
      const back = findDirection(embed([2, 1, 3], [...second, ...first]), after);
      expect(back).toEqual(there);
    }),
  );
});

test.each([
  [embed([1, 2, 3], new Array(6).fill(0)), embed([1, 3, 2], new Array(6).fill(0))],
  [embed([1, 1, 2], [1, 2]), embed([1, 1, 2], [1, 2], 'sd15')],
  [embed([0, 1, 2], []), embed([1, 1, 2], [1, 2])],
])('refuses embeddings that do not belong together (%#)', (before, after) => {
  expect(() => findDirection(before, after)).toThrow(
    expect.objectContaining({ code: 'value/wrong-shape' }),
  );
});

test('gives the length, and the length of each token as a trace', async () => {
  const inputs = { before: embed([1, 2, 2], [0, 0, 1, 0]), after: embed([1, 2, 2], [3, 4, 1, 0]) };
  const { outputs, notices, records } = await runNode(editDirection, inputs);
  expect(outputs.norm).toBe(5);
  expect(records.get('tokenNorms')).toEqual([5, 0]);
  expect(notices).toEqual([]);
});

test('says so when both sides say the same', async () => {
  const same = embed([1, 1, 2], [3, 4]);
  const { notices, outputs } = await runNode(editDirection, { before: same, after: same });
  expect(outputs.norm).toBe(0);
  expect(notices).toEqual([
    'The captions before and after say the same, so the edit changes nothing.',
  ]);
});

test('a direction and its opposite cancel; adding is symmetric', () => {
  fc.assert(
    fc.property(eighths, eighths, (first, second) => {
      const [a, b] = [direct(first), direct(second)];
      expect(measureNorm(addDirections(a, negateDirection(a)).tensor)).toBe(0);
      expect(addDirections(a, b)).toEqual(addDirections(b, a));
    }),
  );
});

test('scaling scales the length by the same factor', () => {
  const scaled = scaleDirection(direct([3, 0, 0, 4]), -2);
  expect([...scaled.tensor.data]).toEqual([-6, -0, -0, -8]);
  expect(measureNorm(scaled.tensor)).toBe(10);
});

test('interpolates and averages', () => {
  const [a, b] = [direct([0, 0, 2, 2]), direct([4, 4, 6, 6])];
  expect([...interpolateDirections(a, b, { first: 0.75, second: 0.25 }).tensor.data]).toEqual([
    1, 1, 3, 3,
  ]);
  expect([...averageDirections([a, b]).tensor.data]).toEqual([2, 2, 4, 4]);
});

test('normalises to a length, and leaves nothing as nothing', () => {
  // Single precision keeps about 7 digits.
  expect(measureNorm(normaliseDirection(direct([3, 0, 0, 4]), 2).tensor)).toBeCloseTo(2, 6);
  expect(measureNorm(normaliseDirection(direct([0, 0, 0, 0])).tensor)).toBe(0);
});

test('measures each token by itself', () => {
  expect([...measureTokenNorms(direct([3, 4, 0, 2]))]).toEqual([5, 2]);
});

test('refuses arithmetic between packs or dims', () => {
  const a = direct([1, 2, 3, 4]);
  const differs = expect.objectContaining({ code: 'value/wrong-shape' });
  expect(() => addDirections(a, { ...a, pack: 'sd15' })).toThrow(differs);
  expect(() => addDirections(a, direct([1, 2, 3, 4], [4, 1]))).toThrow(differs);
  expect(() => averageDirections([])).toThrow(RangeError);
});
