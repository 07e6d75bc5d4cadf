import { expect, test } from 'vitest';
import { latentsToRgb } from '#server/diffusion/latents-to-rgb.ts';

const latents = { dims: [1, 2, 1, 2], data: Float32Array.of(1, 0.5, 0, 4) };

test('weighs the channels of each place and adds a bias, within what a byte holds', () => {
  const matrix = [
    [0.5, 0, 0],
    [0, 0.25, 0.2],
    [-1, 1, 0],
  ];
  expect(latentsToRgb(latents, matrix)).toEqual({
    width: 2,
    height: 1,
    data: Uint8Array.of(128, 51, 0, 64, 255, 255),
  });
});

test('refuses a matrix for another number of channels', () => {
  expect(() => latentsToRgb(latents, [[1], [1], [1]])).toThrow(RangeError);
});
