import { expect, test } from 'vitest';
import { listCredits } from '#server/packs/list-credits.ts';
import { readManifest } from '#server/packs/read-manifest.ts';

test('names the licence of a pack that comes with Tack', async () => {
  const { digest } = await readManifest('packs/shapes');
  expect(await listCredits(['packs'], { shapes: digest })).toEqual([
    {
      ...{ pack: 'shapes', title: 'ShapeScenes', licence: 'MIT', url: null, limits: null },
      isSame: true,
    },
  ]);
});

test('tells when a pack is another one by now, and the limits of one that is gone', async () => {
  const [changed, known, lost] = await listCredits(['packs'], {
    ...{ shapes: 'other', sd15: 'ab', mine: 'cd' },
  });
  expect(changed).toMatchObject({ title: 'ShapeScenes', isSame: false });
  expect(known).toMatchObject({
    ...{ title: 'Stable Diffusion 1.5', licence: 'CreativeML Open RAIL-M', isSame: false },
    limits: expect.stringContaining('medical advice'),
  });
  expect(lost).toEqual({
    ...{ pack: 'mine', title: 'mine', licence: null, url: null, limits: null, isSame: false },
  });
});

test('tells the limits that a pack of its own brings', async () => {
  const { digest } = await readManifest('test/fixtures/likeness/tiny-clip');
  const [credit] = await listCredits(['test/fixtures/likeness'], { 'tiny-clip': digest });
  expect(credit).toMatchObject({ isSame: true, limits: expect.stringContaining('surveillance') });
});
