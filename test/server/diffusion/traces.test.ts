import { expect, test } from 'vitest';
import { pickMaps } from '#server/diffusion/pick-maps.ts';
import { rootMeanSquareDifference } from '#server/diffusion/root-mean-square-difference.ts';

const tensor = (dims: readonly number[], values: readonly number[]) => ({
  dims,
  data: Float32Array.from(values),
});

test('picks the maps of the reference and the edit, without padding', () => {
  const rows = [0, 1, 2].flatMap((row) =>
    [0, 1].flatMap((pixel) => [1, 2, 3].map((token) => 100 * row + 10 * pixel + token)),
  );
  const picked = pickMaps(tensor([3, 2, 3], rows), 2);
  expect(picked.dims).toEqual([2, 2, 2]);
  expect([...picked.data]).toEqual([1, 2, 11, 12, 201, 202, 211, 212]);
  expect(() => pickMaps(tensor([3, 2, 3], rows), 4)).toThrow(RangeError);
});

test('measures how far tensors are apart', () => {
  expect(rootMeanSquareDifference(tensor([4], [1, 2, 3, 4]), tensor([4], [1, 2, 3, 0]))).toBe(2);
});
