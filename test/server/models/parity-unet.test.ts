import { expect, test } from 'vitest';
import { stackRows } from '#server/diffusion/stack-rows.ts';
import { openDiffusion } from '#server/models/diffusion/open-diffusion.ts';
import { largestDifference, relativeDifference } from './parity/differences.ts';
import { parity, parityTensor } from './parity/fixture.ts';
import { createTestPlaces, packId } from './test-places.ts';

const places = createTestPlaces();
const { tolerances } = parity;

test.each(parity.unet.cases)(
  'predicts the noise that PyTorch predicts at timestep $timestep',
  async ({ timestep, sample, noise }) => {
    const predict = await (await openDiffusion(places, packId)).unet();
    const found = await predict(parityTensor(sample), timestep, parityTensor(parity.unet.context));
    expect(largestDifference(found, parityTensor(noise))).toBeLessThanOrEqual(tolerances.noise);
  },
);

test.each(parity.attention.cases)(
  'gives the attention loss and gradient of autograd at timestep $timestep',
  async ({ timestep, reference, pair, losses, gradient }) => {
    const ask = await (await openDiffusion(places, packId)).gradientUnet();
    const context = parityTensor(parity.attention.context);
    const found = await ask(
      stackRows([parityTensor(reference), parityTensor(pair)]),
      timestep,
      stackRows([context, context, parityTensor(parity.attention.edited)]),
    );
    for (const [row, loss] of losses.entries()) {
      const difference = Math.abs((found.losses[row] ?? Number.NaN) - loss) / loss;
      expect(difference).toBeLessThanOrEqual(tolerances.lossRelative);
    }
    const expected = parityTensor(gradient);
    expect(relativeDifference(found.gradient, expected)).toBeLessThanOrEqual(
      tolerances.gradientRelative,
    );
  },
);
