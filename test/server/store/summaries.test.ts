import { expect, test } from 'vitest';
import { summariseTensor } from '#server/store/summaries/summarise-tensor.ts';
import { summariseTokens } from '#server/store/summaries/summarise-tokens.ts';

const tensor = (dims: readonly number[], values: readonly number[]) => ({
  dims,
  data: Float32Array.from(values),
});

test('measures what is a number, and counts what is none', () => {
  const { histogram, ...figures } = summariseTensor(
    tensor([2, 3], [-1, 0, 1, 2, Number.NaN, Number.POSITIVE_INFINITY]),
  );
  expect(figures).toEqual({
    ...{ dims: [2, 3], dtype: 'float32', min: -1, max: 2, mean: 0.5, notFinite: 2 },
    std: Math.sqrt(1.25),
  });
  expect(histogram).toHaveLength(32);
  expect([histogram[0], histogram[10], histogram[21], histogram[31]]).toEqual([1, 1, 1, 1]);
  expect(histogram.reduce((sum, count) => sum + count)).toBe(4);
});

test('has figures for a tensor that is flat, and for one without a number', () => {
  expect(summariseTensor(tensor([2], [3, 3]))).toMatchObject({ min: 3, max: 3, std: 0 });
  expect(summariseTensor(tensor([2], [3, 3])).histogram[0]).toBe(2);
  const nothing = summariseTensor(tensor([1], [Number.NaN]));
  expect(nothing).toMatchObject({ min: 0, max: 0, mean: 0, std: 0, notFinite: 1 });
});

test('finds the axis of a direction, signed so that its farthest token is positive', () => {
  // Along (3, 4) / 5 by 10, -5 and 0; the second axis holds one vector of length 1.
  const direction = tensor([4, 2], [-6, -8, 3, 4, 0, 0, 0.8, -0.6]);
  const { norms, projections, share } = summariseTokens(direction);
  const near = (values: readonly number[]) => values.map((value) => Math.round(value * 1e4) / 1e4);
  expect(near(norms)).toEqual([10, 5, 0, 1]);
  expect(near(projections).map((value) => value + 0)).toEqual([10, -5, 0, 0]);
  expect(share).toBeCloseTo(125 / 126, 6);
});

test('says of a direction that leads nowhere that it does', () => {
  expect(summariseTokens(tensor([2, 2], [0, 0, 0, 0]))).toEqual({
    ...{ norms: [0, 0], projections: [0, 0], share: 0 },
  });
});
