import { expect, test } from 'vitest';
import type { Image } from '#nodes/contract/ports.ts';
import { normalisePixels } from '#server/models/captioner/normalise-pixels.ts';
import { resizeBicubic } from '#server/models/captioner/resize-bicubic.ts';

function pattern(width: number, height: number): Image {
  const data = Uint8Array.from({ length: width * height * 3 }, (_, at) => {
    const x = Math.floor(at / 3) % width;
    const y = Math.floor(at / 3 / width);
    return (x * 37 + y * 59 + (at % 3) * 83 + ((x * y) % 11) * 17) % 256;
  });
  return { width, height, data };
}

/** Pillow 13.0.0: Image.fromarray(pattern).resize(..., Image.BICUBIC), flattened. */
const smaller = [
  76, 141, 136, 119, 156, 128, 135, 122, 115, 142, 96, 127, 119, 95, 122, 123, 114, 121, 124, 104,
  141, 159, 127, 115, 138, 132, 130, 125, 97, 160, 102, 164, 144, 169, 97, 146,
];
const larger = [
  0, 76, 158, 9, 92, 181, 34, 117, 218, 56, 138, 255, 79, 167, 188, 101, 201, 21, 137, 228, 23, 161,
  242, 53, 22, 103, 212, 39, 129, 167, 71, 170, 113, 109, 207, 150, 147, 187, 134, 173, 121, 68,
  118, 141, 97, 73, 166, 130, 64, 153, 218, 92, 161, 129, 131, 181, 18, 143, 233, 53, 174, 188, 104,
  212, 60, 150, 101, 80, 169, 14, 115, 176, 102, 218, 47, 149, 134, 58, 187, 31, 87, 64, 74, 140,
  23, 118, 198, 83, 148, 240, 119, 193, 135, 136, 220, 50, 157, 105, 41, 134, 74, 88, 94, 47, 144,
  51, 105, 101, 62, 118, 108, 122, 86, 168, 127, 157, 163, 122, 213, 147, 194, 0, 85, 103, 28, 135,
  0, 104, 175, 62, 179, 42, 139, 137, 1, 193, 5, 77, 131, 92, 198, 74, 176, 255,
];

test('shrinks a picture to the bytes that Pillow gives', () => {
  const { data } = resizeBicubic(pattern(9, 7), { width: 4, height: 3 });
  expect([...data]).toEqual(smaller);
});

test('enlarges a picture to the bytes that Pillow gives', () => {
  const { data } = resizeBicubic(pattern(5, 4), { width: 8, height: 6 });
  expect([...data]).toEqual(larger);
});

test('leaves a picture of the right size as it is', () => {
  const image = pattern(6, 6);
  expect(resizeBicubic(image, { width: 6, height: 6 })).toBe(image);
});

test('normalises each channel and puts it first', () => {
  const image = { width: 2, height: 1, data: Uint8Array.of(0, 51, 255, 255, 102, 0) };
  const { dims, data } = normalisePixels(image, { mean: [0.5, 0.2, 0], std: [0.5, 0.2, 2] });
  expect(dims).toEqual([1, 3, 1, 2]);
  for (const [at, expected] of [-1, 1, 0, 1, 0.5, 0].entries()) {
    expect(data[at]).toBeCloseTo(expected, 6); // fp32
  }
});
