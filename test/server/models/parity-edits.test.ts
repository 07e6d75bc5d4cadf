import { expect, test } from 'vitest';
import type { Inversion } from '#nodes/contract/ports.ts';
import type { EditRequest, InvertRequest } from '#nodes/contract/toolbox.ts';
import { recordedRolls } from '#server/diffusion/rolls.ts';
import { editPicture } from '#server/models/diffusion/edit.ts';
import { invertPicture } from '#server/models/diffusion/invert.ts';
import { openDiffusion } from '#server/models/diffusion/open-diffusion.ts';
import { reconstruct } from '#server/models/diffusion/reconstruct.ts';
import { psnr, relativeDifference } from './parity/differences.ts';
import { parity, parityPicture, parityTensor } from './parity/fixture.ts';
import { createTestPlaces, packId, work } from './test-places.ts';

const places = createTestPlaces();
const { latentsRelative, imagePsnr, lossRelative } = parity.tolerances;
type Case = (typeof parity.edits)[number];

async function invert({ picture, before, steps, inversion }: Case, how: Partial<InvertRequest>) {
  const request = {
    pack: packId,
    image: await parityPicture(picture),
    caption: before[0] ?? '',
    steps,
    schedule: 'aligned' as const,
    iterations: 0,
    regularise: true,
    seed: 0,
    ...how,
  };
  const rolls = recordedRolls(inversion.rolls);
  const opened = await openDiffusion(places, packId);
  return (await invertPicture(opened, request, { ...work, rolls })).inversion.noise;
}

test.each(parity.edits)('inverts for $name as diffusers does, regularised', async (one) => {
  const expected = parityTensor(one.inversion.alignedRegularised);
  expect(relativeDifference(await invert(one, {}), expected)).toBeLessThanOrEqual(latentsRelative);
});

test.each(parity.edits)('inverts for $name as diffusers does, without regulariser', async (one) => {
  const expected = parityTensor(one.inversion.aligned);
  const found = await invert(one, { regularise: false });
  expect(relativeDifference(found, expected)).toBeLessThanOrEqual(latentsRelative);
});

test.each(parity.edits)("inverts for $name on the authors' schedule", async (one) => {
  const expected = parityTensor(one.inversion.authorsRegularised);
  const found = await invert(one, { schedule: 'authors' });
  expect(relativeDifference(found, expected)).toBeLessThanOrEqual(latentsRelative);
});

const inversionOf = (one: Case): Inversion => ({
  pack: packId,
  caption: one.before[0] ?? '',
  steps: one.steps,
  schedule: 'aligned',
  noise: parityTensor(one.inversion.alignedRegularised),
  start: parityTensor(one.inversion.start),
});

test.each(parity.edits)('samples $name back as the reference of pix2pix-zero', async (one) => {
  const opened = await openDiffusion(places, packId);
  const { latents } = await reconstruct(opened, inversionOf(one), work);
  const expected = parityTensor(one.edit.reference);
  expect(relativeDifference(latents.tensor, expected)).toBeLessThanOrEqual(latentsRelative);
});

test.each(parity.edits)('edits $name as pix2pix-zero does', async (one) => {
  const { guidance, attention, direction, latents, image, losses } = one.edit;
  const request: EditRequest = {
    inversion: inversionOf(one),
    direction: { tensor: parityTensor(direction), pack: packId },
    mode: 'guided',
    guidance,
    attention,
    carry: 'source',
    strength: 1,
    negative: null,
    mask: undefined,
  };
  const found = await editPicture(await openDiffusion(places, packId), request, work);
  const expected = parityTensor(latents);
  expect(relativeDifference(found.latents.tensor, expected)).toBeLessThanOrEqual(latentsRelative);
  expect(psnr(found.image, await parityPicture(image))).toBeGreaterThanOrEqual(imagePsnr);
  for (const [step, [, loss = Number.NaN]] of losses.entries()) {
    // Ten times the tolerance of one step: the walks drift apart by rounding.
    const difference = Math.abs((found.trace.losses[step]?.[1] ?? Number.NaN) - loss) / loss;
    expect(difference).toBeLessThan(10 * lossRelative);
  }
});
