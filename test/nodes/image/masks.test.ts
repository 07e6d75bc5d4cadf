import { expect, test } from 'vitest';
import { featherMask } from '#nodes/image/feather-mask.ts';
import { growMask } from '#nodes/image/grow-mask.ts';
import { invertMask } from '#nodes/image/invert-mask.ts';
import { maskFromColour } from '#nodes/image/mask-from-colour.ts';
import { maskFromDifference } from '#nodes/image/mask-from-difference.ts';
import { maskFromImage } from '#nodes/image/mask-from-image.ts';
import { fakeImages } from '../fake-images.ts';
import { maskOf, pictureOf, rowsOf } from '../pictures.ts';
import { runNode } from '../run-node.ts';

const onlyPixel = (wanted: number, value: number, rest: number) =>
  pictureOf(4, 3, (at) => (Math.floor(at / 3) === wanted ? value : rest));

test('grows a mask to all sides and stops at the border', () => {
  expect(rowsOf(growMask(maskOf('....', '.#..', '....', '....'), 1))).toEqual([
    '###.',
    '###.',
    '###.',
    '....',
  ]);
  expect(rowsOf(growMask(maskOf('#...', '....', '....', '....'), 2))).toEqual([
    '###.',
    '###.',
    '###.',
    '....',
  ]);
});

test('swaps what may change and what must stay', async () => {
  const { outputs } = await runNode(invertMask, { mask: maskOf('#..', '..#') });
  expect(rowsOf(outputs.mask)).toEqual(['.##', '##.']);
});

test('takes bright pixels, by weighted brightness', async () => {
  const image = { width: 3, height: 1, data: new Uint8Array([0, 255, 0, 255, 0, 0, 0, 0, 255]) };
  const { outputs } = await runNode(maskFromImage, { image }, { params: { threshold: 100 } });
  expect(rowsOf(outputs.mask)).toEqual(['#..']); // green weighs 150, red 76, blue 29
});

test('takes pixels of about the colour, channel by channel', async () => {
  const image = {
    width: 3,
    height: 1,
    data: new Uint8Array([230, 48, 43, 230, 90, 43, 230, 80, 80]),
  };
  const params = { colour: '#e6302b', tolerance: 40, grow: 0 };
  const { outputs } = await runNode(maskFromColour, { image }, { params });
  expect(rowsOf(outputs.mask)).toEqual(['#.#']);
});

test('takes what differs by more than the threshold, and grows it', async () => {
  const before = pictureOf(4, 3, () => 100);
  const params = { threshold: 8, grow: 1 };
  const near = await runNode(
    maskFromDifference,
    { before, after: onlyPixel(0, 108, 100) },
    { params },
  );
  expect(rowsOf(near.outputs.mask)).toEqual(['....', '....', '....']);
  const far = await runNode(
    maskFromDifference,
    { before, after: onlyPixel(0, 109, 100) },
    { params },
  );
  expect(rowsOf(far.outputs.mask)).toEqual(['##..', '##..', '....']);
});

test('refuses to compare pictures of different sizes', async () => {
  const inputs = { before: pictureOf(4, 3, () => 0), after: pictureOf(3, 4, () => 0) };
  await expect(runNode(maskFromDifference, inputs)).rejects.toMatchObject({
    code: 'value/wrong-shape',
    message:
      'The pictures before and after must have the same size, but one is 4×3 and the other 3×4 pixels.',
  });
});

test('feathers with the images tool', async () => {
  const { images, calls } = fakeImages();
  await runNode(
    featherMask,
    { mask: maskOf('#.') },
    { params: { radius: 1.5 }, tools: { images } },
  );
  expect(calls).toEqual(['blur 1.5']);
});
