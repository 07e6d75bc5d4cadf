import { expect, test } from 'vitest';
import { blendLatents } from '#server/diffusion/blend-latents.ts';
import { editLatents } from '#server/diffusion/edit-latents.ts';
import { latentMask } from '#server/diffusion/latent-mask.ts';
import { plainEdit } from '#server/diffusion/plain-edit.ts';
import { sampleLatents } from '#server/diffusion/sample-latents.ts';
import { predictMixture, prompt, schedule, tensorOf } from '#test/helpers/analytic-diffusion.ts';
import { allSteps } from '#test/helpers/last-step.ts';

const maskOf = (width: number, height: number, ...bytes: number[]) => ({
  width,
  height,
  data: Uint8Array.from(bytes),
});

test('each cell of a latent mask is the mean of the pixels it covers', () => {
  const mask = maskOf(4, 2, 255, 255, 0, 51, 255, 255, 0, 0);
  // 51/255 over four pixels; float32 holds 0.05 to 7 digits.
  const { dims, data } = latentMask(mask, { height: 1, width: 2 });
  expect(dims).toEqual([1, 1, 1, 2]);
  expect(data[0]).toBe(1);
  expect(data[1]).toBeCloseTo(0.05, 7);
});

test('pixels on the border of two cells count for both by their share', () => {
  const { data } = latentMask(maskOf(3, 1, 0, 255, 255), { height: 1, width: 2 });
  // 1 pixel and a half each: the middle one is halved.
  expect(data[0]).toBeCloseTo(1 / 3, 7);
  expect(data[1]).toBeCloseTo(1, 7);
});

test('a mask smaller than the latents is spread over them', () => {
  const { data } = latentMask(maskOf(2, 1, 0, 255), { height: 2, width: 4 });
  expect([...data]).toEqual([0, 0, 1, 1, 0, 0, 1, 1]);
});

test('all channels are blended by the same mask', () => {
  const inside = tensorOf([1, 2, 1, 2], [1, 1, 1, 1], 'float32');
  const outside = tensorOf([1, 2, 1, 2], [3, 5, 7, 9], 'float32');
  const blended = blendLatents(tensorOf([1, 1, 1, 2], [1, 0.5], 'float32'), inside, outside);
  expect([...blended.data]).toEqual([1, 3, 1, 5]);
});

test('a mask of another size is refused', () => {
  const latents = tensorOf([1, 1, 2, 2], [1, 2, 3, 4], 'float32');
  const mask = tensorOf([1, 1, 1, 4], [1, 1, 1, 1], 'float32');
  expect(() => blendLatents(mask, latents, latents)).toThrow('does not fit');
});

test('outside the mask the edit is the reference after every step', async () => {
  const strategy = plainEdit({
    schedule,
    guidance: 3,
    predict: predictMixture,
    contexts: { reference: prompt('a'), negative: prompt('a'), edited: prompt('b') },
  });
  const noise = tensorOf([1, 4], [0.5, -0.3, 0.2, 0.1], 'float64');
  const mask = tensorOf([1, 4], [1, 0, 0, 1], 'float64');
  const steps = await allSteps(editLatents({ schedule, steps: 10, noise, strategy, mask }));
  for (const { latents, reference } of steps) {
    expect([...latents.data.slice(1, 3)]).toEqual([...reference.data.slice(1, 3)]);
  }
  expect(steps.at(-1)?.latents.data[0]).not.toBe(steps.at(-1)?.reference.data[0]);
});

test('outside the mask the clean estimate is that of the reference', async () => {
  const context = prompt('a');
  const contexts = { reference: context, negative: context, edited: prompt('b') };
  const strategy = plainEdit({ schedule, guidance: 3, predict: predictMixture, contexts });
  const noise = tensorOf([1, 4], [0.5, -0.3, 0.2, 0.1], 'float64');
  const walk = { schedule, steps: 10, noise };
  const mask = tensorOf([1, 4], [1, 0, 0, 1], 'float64');
  const edited = await allSteps(editLatents({ ...walk, strategy, mask }));
  const kept = await allSteps(sampleLatents({ ...walk, context, predict: predictMixture }));
  for (const [index, { clean }] of edited.entries()) {
    expect([...clean.data.slice(1, 3)]).toEqual([...(kept[index]?.clean.data.slice(1, 3) ?? [])]);
  }
  expect(edited.at(-1)?.clean.data[0]).not.toBe(kept.at(-1)?.clean.data[0]);
});
