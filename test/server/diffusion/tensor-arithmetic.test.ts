import { expect, test } from 'vitest';
import { applyDirection } from '#server/diffusion/apply-direction.ts';
import { splitRows } from '#server/diffusion/split-rows.ts';
import { stackRows } from '#server/diffusion/stack-rows.ts';
import { statistics } from '#server/diffusion/statistics.ts';
import { weightedSum } from '#server/diffusion/weighted-sum.ts';

const tensor = (dims: number[], ...values: number[]) => ({ dims, data: new Float32Array(values) });

test('a weighted sum works element by element', () => {
  const sum = weightedSum(2, tensor([2], 1, 2), -1, tensor([2], 4, 0.5));
  expect(sum).toEqual(tensor([2], -2, 3.5));
});

test('tensors of other dims are not added, though they may hold as many numbers', () => {
  expect(() => weightedSum(1, tensor([2, 1], 1, 2), 1, tensor([1, 2], 1, 2))).toThrow('equal dims');
  expect(() => weightedSum(1, tensor([2], 1, 2), 1, tensor([2, 1], 1, 2))).toThrow('equal dims');
});

test('rows are stacked in order and come apart again', () => {
  const one = tensor([1, 2], 1, 2);
  const two = tensor([2, 2], 3, 4, 5, 6);
  const stacked = stackRows([one, two]);
  expect(stacked).toEqual(tensor([3, 2], 1, 2, 3, 4, 5, 6));
  expect(splitRows(stacked)).toEqual([one, tensor([1, 2], 3, 4), tensor([1, 2], 5, 6)]);
});

test('rows of other dims are not stacked', () => {
  expect(() => stackRows([tensor([1, 2], 1, 2), tensor([1, 1], 3)])).toThrow('Cannot stack');
  expect(() => stackRows([])).toThrow('at least one');
});

test('the spread is divided by one less than the number of elements', () => {
  const { mean, std } = statistics(tensor([4], 1, 2, 3, 6));
  expect(mean).toBe(3);
  expect(std).toBe(Math.sqrt(14 / 3));
});

test('a caption moves along a direction by the multiplier', () => {
  const embedding = tensor([1, 2, 2], 1, 1, 1, 1);
  const direction = tensor([2, 2], 0, 1, -2, 4);
  expect(applyDirection(embedding, direction, 0.5)).toEqual(tensor([1, 2, 2], 1, 1.5, 0, 3));
  expect(applyDirection(embedding, direction, 0)).toEqual(embedding);
});

test('a direction of another shape is refused', () => {
  expect(() => applyDirection(tensor([1, 1, 2], 1, 1), tensor([2, 1], 1, 1), 1)).toThrow(
    RangeError,
  );
});
