import { expect, test } from 'vitest';
import { toImage } from '#server/models/diffusion/image-tensor.ts';
import { openDiffusion } from '#server/models/diffusion/open-diffusion.ts';
import { largestDifference } from './parity/differences.ts';
import { parity, parityPicture, parityTensor } from './parity/fixture.ts';
import { createTestPlaces, packId } from './test-places.ts';

const places = createTestPlaces();

test.each(parity.vae)(
  'encodes $picture to the latents that PyTorch gives',
  async ({ picture, latents }) => {
    const opened = await openDiffusion(places, packId);
    const found = await opened.encodePicture(await parityPicture(picture));
    const difference = largestDifference(found, parityTensor(latents));
    expect(difference).toBeLessThanOrEqual(parity.tolerances.vae);
  },
);

test.each(parity.vae)(
  'decodes the latents of $picture to the picture that PyTorch gives',
  async ({ latents, decoded }) => {
    const opened = await openDiffusion(places, packId);
    const found = await opened.decodeLatents(parityTensor(latents));
    const expected = toImage(parityTensor(decoded));
    // Values within 1e-4 of each other may fall on two sides of a byte's edge.
    const off = found.data.filter((value, at) => Math.abs(value - (expected.data[at] ?? 0)) > 1);
    const changed = found.data.filter((value, at) => value !== expected.data[at]);
    expect(off).toHaveLength(0);
    expect(changed.length / found.data.length).toBeLessThan(0.01);
  },
);
