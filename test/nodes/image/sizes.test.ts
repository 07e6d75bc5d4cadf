import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cropImage } from '#nodes/image/crop-image.ts';
import { image as imageNode } from '#nodes/image/image.ts';
import { loadMask } from '#nodes/image/load-mask.ts';
import { makeScene } from '#nodes/image/make-scene.ts';
import { resizeImage } from '#nodes/image/resize-image.ts';
import { resizeMask } from '#nodes/image/resize-mask.ts';
import { restoreSize } from '#nodes/image/restore-size.ts';
import { result } from '#nodes/image/result.ts';
import { centredWindow } from '#nodes/image/window.ts';
import { fakeDiffusion } from '../fake-diffusion.ts';
import { fakeImages } from '../fake-images.ts';
import { maskOf, pictureOf, rowsOf } from '../pictures.ts';
import { runNode } from '../run-node.ts';

const hash = 'a'.repeat(64);

test('loads a picture and a mask by hash', async () => {
  const picture = pictureOf(2, 2, (at) => at);
  const { images } = fakeImages({ [hash]: picture });
  const loaded = await runNode(imageNode, {}, { params: { picture: hash }, tools: { images } });
  expect(loaded.outputs.image).toBe(picture);
  const mask = await runNode(loadMask, {}, { params: { mask: hash }, tools: { images } });
  expect(mask.outputs.mask).toBe(picture);
});

test('asks for a file while none is chosen', () => {
  expect(imageNode.params.safeParse({ picture: '../dog.png' }).error?.issues[0]?.message).toBe(
    'Choose a file.',
  );
});

test("resizes to the pack's size, and leaves a picture of that size alone", async () => {
  const { images, calls } = fakeImages();
  const { diffusion } = fakeDiffusion({ size: 8 });
  const tools = { images, diffusion };
  const resized = await runNode(resizeImage, { image: pictureOf(20, 10, () => 1) }, { tools });
  expect([resized.outputs.image.width, resized.outputs.image.height]).toEqual([8, 8]);
  const square = pictureOf(8, 8, () => 1);
  expect((await runNode(resizeImage, { image: square }, { tools })).outputs.image).toBe(square);
  expect(calls).toEqual(['cover 8x8']);
});

test('resizes to a size of its own without asking a pack', async () => {
  const { images, calls } = fakeImages();
  const params = { size: 'custom', width: 16, height: 24, fit: 'fill' };
  await runNode(resizeImage, { image: pictureOf(20, 10, () => 1) }, { params, tools: { images } });
  expect(calls).toEqual(['fill 16x24']);
  expect(
    resizeImage.packs?.({
      inputs: { image: pictureOf(1, 1, () => 0) },
      params: resizeImage.params.parse(params),
    }),
  ).toEqual([]);
});

test('crops pixel by pixel, and says when the crop is outside', async () => {
  const image = pictureOf(4, 3, (at) => at);
  const params = { left: 1, top: 1, width: 2, height: 2 };
  const { outputs } = await runNode(cropImage, { image }, { params });
  expect([...outputs.image.data]).toEqual([15, 16, 17, 18, 19, 20, 27, 28, 29, 30, 31, 32]);
  await expect(
    runNode(cropImage, { image }, { params: { ...params, left: 3 } }),
  ).rejects.toMatchObject({
    code: 'value/wrong-shape',
    message: 'The crop reaches to 5×3, beyond the picture of 4×3 pixels.',
  });
});

test('brings a mask where "cover" brings its picture: what sticks out is cut off', async () => {
  const { images, calls } = fakeImages();
  const params = { size: 'custom', width: 8, height: 8, fit: 'cover' };
  const mask = { width: 32, height: 16, data: new Uint8Array(512) };
  await runNode(resizeMask, { mask }, { params, tools: { images } });
  expect(calls).toEqual(['mask 16x16 to 8x8']);
});

test('brings a mask where "contain" brings its picture: bars must stay', async () => {
  const { images } = fakeImages();
  const params = { size: 'custom', width: 8, height: 8, fit: 'contain' };
  const mask = maskOf(...Array(8).fill('################'));
  const { outputs } = await runNode(resizeMask, { mask }, { params, tools: { images } });
  const [bar, full] = ['........', '########'];
  expect(rowsOf(outputs.mask)).toEqual([bar, bar, full, full, full, full, bar, bar]);
});

test('returns a crop to its place in the source', async () => {
  const { images } = fakeImages();
  const inputs = { image: pictureOf(2, 2, () => 9), source: pictureOf(6, 2, () => 1) };
  const { outputs } = await runNode(restoreSize, inputs, { tools: { images } });
  const row = [1, 1, 9, 9, 1, 1].flatMap((value) => [value, value, value]);
  expect([...outputs.image.data]).toEqual([...row, ...row]);
});

test('cuts the bars of "contain" off again by covering, and stretches "fill" back', async () => {
  const { images, calls } = fakeImages();
  const inputs = { image: pictureOf(2, 2, () => 9), source: pictureOf(6, 2, () => 1) };
  await runNode(restoreSize, inputs, { params: { fit: 'contain' }, tools: { images } });
  await runNode(restoreSize, inputs, { params: { fit: 'fill' }, tools: { images } });
  expect(calls).toEqual(['cover 6x2', 'fill 6x2']);
});

test('passes a result through', async () => {
  const image = pictureOf(1, 1, () => 5);
  expect((await runNode(result, { image })).outputs.image).toBe(image);
});

test('draws a scene with its true caption', async () => {
  const { outputs } = await runNode(makeScene, {});
  expect(outputs.caption).toBe('a large solid red circle on a snowy field');
  expect([outputs.image.width, outputs.image.height]).toEqual([64, 64]);
});

test('a centred window lies inside, touches two sides and keeps the aspect within a pixel', () => {
  const side = fc.integer({ min: 1, max: 500 });
  const size = fc.record({ width: side, height: side });
  fc.assert(
    fc.property(size, size, (outer, shape) => {
      const window = centredWindow(outer, shape);
      expect(window.left + window.width).toBeLessThanOrEqual(outer.width);
      expect(window.top + window.height).toBeLessThanOrEqual(outer.height);
      const scale = Math.min(outer.width / shape.width, outer.height / shape.height);
      expect(Math.abs(window.width - shape.width * scale)).toBeLessThanOrEqual(1);
      expect(Math.abs(window.height - shape.height * scale)).toBeLessThanOrEqual(1);
      expect(window.width === outer.width || window.height === outer.height).toBe(true);
    }),
  );
});
