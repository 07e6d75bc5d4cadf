import { expect, test } from 'vitest';
import { openPack } from '#server/packs/open-pack.ts';
import { parity } from './parity/fixture.ts';
import { createTestPlaces, packId } from './test-places.ts';

test('the fixture was made from the weights of the pack', async () => {
  const { manifest } = await openPack(createTestPlaces(), packId);
  const weights = manifest.files
    .filter(({ path }) => path in parity.pack.weights)
    .map(({ path, sha256 }) => [path, sha256]);
  expect(Object.fromEntries(weights)).toEqual(parity.pack.weights);
});
