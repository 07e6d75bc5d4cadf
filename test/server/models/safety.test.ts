import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { judgeConcepts } from '#nodes/study/judge-concepts.ts';
import { createSafetyChecker } from '#server/models/safety/create-safety-checker.ts';
import { decodePicture } from '#server/store/decode-picture.ts';
import { readExpectedScores } from './expected-scores.ts';
import { createTestPlaces, work } from './test-places.ts';

const fixture = 'test/fixtures/safety';
const expected = readExpectedScores();

/** Both sides compute in float32, sum in another order, and cosines are of order 1. */
const tolerance = 1e-5;

const places = { ...createTestPlaces(), packsFolders: [fixture] };
const checker = createSafetyChecker(places);
afterAll(async () => {
  await places.shelf.close();
  await rm(path.dirname(places.recordsFolder), { recursive: true, force: true });
});

test.each(expected)('scores $file as diffusers does, and judges it alike', async (wanted) => {
  const { value: image } = await decodePicture(readFileSync(`public/samples/${wanted.file}`));
  const scores = await checker.judge({ pack: 'tiny-safety', image }, work);
  if (scores.type !== 'scores') throw new Error('no scores were given');
  for (const kind of ['special', 'concepts'] as const) {
    expect(scores[kind].length).toBe(wanted[kind].length);
    for (const [at, score] of scores[kind].entries()) {
      expect(Math.abs(score - (wanted[kind][at] ?? Number.NaN))).toBeLessThan(tolerance);
    }
  }
  expect(judgeConcepts(scores, 0).concepts.length > 0).toBe(wanted.isFlagged);
});

test('the fixture has pictures that are flagged and one that is not', () => {
  expect(new Set(expected.map(({ isFlagged }) => isFlagged)).size).toBe(2);
});
