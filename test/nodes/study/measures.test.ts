import { expect, test } from 'vitest';
import { captionCheck } from '#nodes/study/caption-check.ts';
import { compareImages } from '#nodes/study/compare-images.ts';
import { inversionCheck } from '#nodes/study/inversion-check.ts';
import { measureNoise } from '#nodes/study/noise-statistics.ts';
import { measurePsnr } from '#nodes/study/psnr.ts';
import { measureSsim } from '#nodes/study/ssim.ts';
import { measureWordOverlap } from '#nodes/study/word-overlap.ts';
import { tinyInversion } from '../fake-diffusion.ts';
import { maskOf, pictureOf } from '../pictures.ts';
import { runNode } from '../run-node.ts';

const flat = (value: number) => pictureOf(12, 12, () => value);

test('PSNR of a constant offset of 5 is 20 log10(255 / 5) = 34.151 dB', () => {
  expect(measurePsnr(flat(100), flat(105))).toBeCloseTo(34.1514, 3);
});

test('PSNR of black and white is 0 dB, of equal pictures 100 dB', () => {
  expect(measurePsnr(flat(0), flat(255))).toBe(0);
  expect(measurePsnr(flat(7), flat(7))).toBe(100);
});

test('SSIM of flat pictures is the brightness term alone', () => {
  // (2·100·150 + 6.5025) / (100² + 150² + 6.5025) = 0.923092
  expect(measureSsim(flat(100), flat(150))).toBeCloseTo(0.923092, 6);
});

test('SSIM is 1 for equal pictures and negative for inverted ones', () => {
  const stripes = pictureOf(16, 16, (at) => (Math.floor(at / 3) % 2) * 255);
  const inverted = pictureOf(16, 16, (at) => 255 - (Math.floor(at / 3) % 2) * 255);
  expect(measureSsim(stripes, stripes)).toBeCloseTo(1, 12);
  expect(measureSsim(stripes, inverted)).toBeLessThan(-0.5);
});

test('SSIM copes with a picture smaller than its window', () => {
  expect(
    measureSsim(
      pictureOf(3, 3, () => 9),
      pictureOf(3, 3, () => 9),
    ),
  ).toBeCloseTo(1, 12);
});

test('compares in figures and as a picture', async () => {
  const inputs = { image: flat(100), reference: flat(110), mask: undefined };
  const { outputs } = await runNode(compareImages, inputs, { params: { gain: 3 } });
  expect(outputs.metrics.map(({ name, unit, better }) => [name, unit, better])).toEqual([
    ['PSNR', 'dB', 'higher'],
    ['L1', undefined, 'lower'],
    ['SSIM', undefined, 'higher'],
  ]);
  expect(outputs.metrics[1]?.value).toBeCloseTo(10 / 255, 12);
  expect(new Set(outputs.difference.data)).toEqual(new Set([30]));
});

test('with a mask it also measures what should have stayed', async () => {
  const image = pictureOf(2, 1, (at) => (at < 3 ? 255 : 50));
  const inputs = { image, reference: pictureOf(2, 1, () => 50), mask: maskOf('#.') };
  const { outputs } = await runNode(compareImages, inputs);
  expect(outputs.metrics.at(-1)).toMatchObject({ name: 'PSNR outside the mask', value: 100 });
});

test('refuses pictures of different sizes', async () => {
  const inputs = { image: flat(1), reference: pictureOf(2, 2, () => 1), mask: undefined };
  await expect(runNode(compareImages, inputs)).rejects.toMatchObject({ code: 'value/wrong-shape' });
});

test('counts shared words as often as they stand in both', () => {
  const { precision, recall, f1 } = measureWordOverlap(
    'a red circle and a red square',
    'A red circle on a white background.',
  );
  expect(precision).toBeCloseTo(4 / 7, 12); // a, red, circle, a
  expect(recall).toBeCloseTo(4 / 7, 12);
  expect(f1).toBeCloseTo(4 / 7, 12);
  expect(measureWordOverlap('', 'a circle')).toEqual({ precision: 0, recall: 0, f1: 0 });
});

test('checks a caption word by word', async () => {
  const same = 'a large solid red circle on a snowy field';
  const { outputs } = await runNode(captionCheck, { caption: same, gold: same });
  expect(outputs.metrics.map(({ value }) => value)).toEqual([1, 1, 1, 1, 1]);
});

test('measures mean, deviation and neighbour correlation of noise', () => {
  const board = Float32Array.from({ length: 32 }, (_, at) =>
    (at + Math.floor(at / 4)) % 2 ? 1 : -1,
  );
  const checks = measureNoise({ dims: [1, 2, 4, 4], data: board });
  expect(checks).toEqual({ mean: 0, deviation: 1, correlation: -1 });
  const flatNoise = measureNoise({ dims: [1, 1, 2, 2], data: new Float32Array(4).fill(3) });
  expect(flatNoise).toEqual({ mean: 3, deviation: 0, correlation: 0 });
});

test('an inversion is checked against what the autoencoder alone gives back', async () => {
  const { outputs } = await runNode(inversionCheck, {
    image: flat(100),
    reconstruction: flat(110),
    ceiling: flat(105),
    inversion: tinyInversion,
  });
  const values = Object.fromEntries(outputs.metrics.map(({ name, value }) => [name, value]));
  expect(values['Lost by the inversion']).toBeCloseTo(6.0206, 3); // twice the error: 20 log10(2)
  expect(values['Noise mean']).toBeCloseTo(0.125, 12);
});
