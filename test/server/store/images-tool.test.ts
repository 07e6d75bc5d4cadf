import { expect, test } from 'vitest';
import { createImages } from '#server/store/images-tool.ts';
import { openStore } from '#server/store/open-store.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

async function images() {
  const { values } = await openStore(await temporaryFolder());
  return { values, tool: createImages(values) };
}
const flat = (width: number, height: number, channels: number) => ({
  width,
  height,
  data: new Uint8Array(width * height * channels).fill(90),
});

test('brings a picture to any size; a flat one stays flat', async () => {
  const { tool } = await images();
  const result = await tool.resize(flat(30, 20, 3), { width: 8, height: 8, fit: 'cover' });
  expect([result.width, result.height, new Set(result.data)]).toEqual([8, 8, new Set([90])]);
});

test('adds black bars where the whole picture has to stay in sight', async () => {
  const { tool } = await images();
  const result = await tool.resize(flat(16, 8, 3), { width: 8, height: 8, fit: 'contain' });
  expect(result.data[0]).toBe(0);
  expect(result.data[(4 * 8 + 4) * 3]).toBe(90);
});

test('gives the same bytes every time', async () => {
  const { tool } = await images();
  const picture = {
    width: 40,
    height: 30,
    data: Uint8Array.from({ length: 3600 }, (_, at) => at * 31),
  };
  const to = { width: 17, height: 23, fit: 'fill' } as const;
  expect((await tool.resize(picture, to)).data).toEqual((await tool.resize(picture, to)).data);
});

test('resizes and blurs masks, one byte a pixel', async () => {
  const { tool } = await images();
  const mask = { width: 9, height: 9, data: new Uint8Array(81).fill(255, 36, 45) };
  const larger = await tool.resizeMask(mask, { width: 18, height: 27 });
  expect([larger.width, larger.height, larger.data.length]).toEqual([18, 27, 18 * 27]);
  const soft = await tool.blurMask(mask, 1);
  expect(soft.data[4 * 9 + 4]).toBeGreaterThan(soft.data[3 * 9 + 4] ?? 255);
  expect(soft.data[3 * 9 + 4]).toBeGreaterThan(0);
  expect(await tool.blurMask(mask, 0)).toBe(mask);
});

test('loads pictures and masks by hash', async () => {
  const { tool, values } = await images();
  const { hash } = await values.store('image', flat(3, 2, 3));
  expect(await tool.load(hash)).toMatchObject({ width: 3, height: 2 });
  const mask = await values.store('mask', flat(3, 2, 1));
  expect((await tool.loadMask(mask.hash)).data).toHaveLength(6);
});
