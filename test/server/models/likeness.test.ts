import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { createLikeness } from '#server/models/likeness/create-likeness.ts';
import { decodePicture } from '#server/store/decode-picture.ts';
import { createTestPlaces, work } from './test-places.ts';

const fixture = 'test/fixtures/likeness';
const rows = z.array(z.array(z.number()));
const expected = z
  .object({
    files: z.array(z.string()),
    sentences: z.array(z.string()),
    clip: z.object({ captions: rows, pictures: rows }),
    dino: z.object({ pictures: rows }),
  })
  .parse(JSON.parse(readFileSync(`${fixture}/expected.json`, 'utf8')));

/** Both sides compute in float32, sum in another order, and cosines are of order 1. */
const tolerance = 1e-5;

const places = { ...createTestPlaces(), packsFolders: [fixture] };
const likeness = createLikeness(places);
afterAll(async () => {
  await places.shelf.close();
  await rm(path.dirname(places.recordsFolder), { recursive: true, force: true });
});

const pictures = await Promise.all(
  expected.files.map(
    async (file) => (await decodePicture(readFileSync(`public/samples/${file}`))).value,
  ),
);

test('measures how well pictures fit captions as PyTorch does, long ones cut', async () => {
  for (const [row, image] of pictures.entries()) {
    for (const [column, caption] of expected.sentences.entries()) {
      const value = await likeness.withCaption({ pack: 'tiny-clip', image, caption }, work);
      const wanted = expected.clip.captions[row]?.[column] ?? Number.NaN;
      expect(Math.abs(value - wanted), `${row} ${column}`).toBeLessThan(tolerance);
    }
  }
});

for (const [pack, wanted] of [
  ['tiny-clip', expected.clip.pictures],
  ['tiny-dino', expected.dino.pictures],
] as const) {
  test(`measures how alike pictures are with ${pack} as PyTorch does`, async () => {
    const [one, other] = pictures;
    if (!one || !other) throw new Error('The fixture names two pictures.');
    const alike = await likeness.withPicture({ pack, image: one, reference: other }, work);
    expect(Math.abs(alike.value - (wanted[0]?.[1] ?? Number.NaN))).toBeLessThan(tolerance);
    const same = await likeness.withPicture({ pack, image: other, reference: other }, work);
    expect(same.value).toBeCloseTo(1, 6);
  });
}

test('compares no captions with a model that reads none', async () => {
  const [image] = pictures;
  if (!image) throw new Error('The fixture names two pictures.');
  const request = { pack: 'tiny-dino', image, caption: 'a circle' };
  await expect(likeness.withCaption(request, work)).rejects.toMatchObject({
    code: 'pack/lacks-ability',
  });
});
