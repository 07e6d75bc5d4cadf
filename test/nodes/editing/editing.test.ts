import { expect, test } from 'vitest';
import { decodeLatents } from '#nodes/editing/decode-latents.ts';
import { editImage } from '#nodes/editing/edit-image.ts';
import { invertImage } from '#nodes/editing/invert-image.ts';
import { reconstructImage } from '#nodes/editing/reconstruct-image.ts';
import { vaeRoundTrip } from '#nodes/editing/vae-round-trip.ts';
import { fakeDiffusion, tinyInversion, tinyTensor } from '../fake-diffusion.ts';
import { maskOf, pictureOf } from '../pictures.ts';
import { runNode } from '../run-node.ts';

const picture = pictureOf(2, 2, () => 100);
const direction = { pack: 'shapes', tensor: { dims: [1, 2], data: new Float32Array([1, 2]) } };
const unmasked = { inversion: tinyInversion, direction, image: undefined, mask: undefined };

test('inverts with its params, reports steps and keeps the trace', async () => {
  const { diffusion, asked } = fakeDiffusion();
  const inputs = { image: picture, caption: 'a red circle' };
  const params = { steps: 20, schedule: 'authors' };
  const run = await runNode(invertImage, inputs, { params, tools: { diffusion } });
  expect(run.outputs.inversion).toBe(tinyInversion);
  expect(asked.invert).toMatchObject({
    ...inputs,
    ...params,
    pack: 'shapes',
    iterations: 0,
    regularise: true,
  });
  expect(run.progress).toEqual(['1/2', '2/2']);
  expect(run.glimpses).toMatchObject([{ type: 'preview', step: 2, total: 2 }]);
  expect(run.records.get('unetCalls')).toBe(2);
});

test('does not send a picture through the autoencoder when the pack knows no bounds', async () => {
  const { diffusion, asked } = fakeDiffusion({ usualPsnr: null });
  const run = await runNode(invertImage, { image: picture, caption: '' }, { tools: { diffusion } });
  expect(asked.roundTrips).toBe(0);
  expect(run.notices).toEqual([]);
});

test("says in one sentence when a picture is far from the pack's world, and edits all the same", async () => {
  const back = () => pictureOf(2, 2, () => 130);
  const { diffusion } = fakeDiffusion({ usualPsnr: 28, better: 'sd15', back });
  const run = await runNode(invertImage, { image: picture, caption: '' }, { tools: { diffusion } });
  expect(run.notices).toEqual([
    'This picture is far from what the pack "shapes" knows (ShapeScenes): its autoencoder gets it back at 18.6 dB where at least 28.0 dB is usual, so expect a poor edit; the pack "sd15" would do better.',
  ]);
  expect(run.outputs.inversion).toBe(tinyInversion);
});

test('says nothing about a picture of its world', async () => {
  const { diffusion } = fakeDiffusion({ usualPsnr: 28, back: () => pictureOf(2, 2, () => 103) });
  const run = await runNode(invertImage, { image: picture, caption: '' }, { tools: { diffusion } });
  expect(run.notices).toEqual([]);
});

test('keeps how the caption of an inversion was read, and says when its end was not', async () => {
  const { diffusion } = fakeDiffusion();
  const caption = 'one two three four five';
  const run = await runNode(invertImage, { image: picture, caption }, { tools: { diffusion } });
  expect(run.records.get('tokens')).toEqual({
    ...{ counts: [5], limit: 4, texts: [['one', 'two', 'three', 'four']] },
  });
  expect(run.notices).toEqual([expect.stringContaining('reads 4 tokens and did not see the end')]);
});

test('keeps what the autoencoder made of the picture, for who wants to look', async () => {
  const made = pictureOf(2, 2, () => 103);
  const { diffusion, asked } = fakeDiffusion({ usualPsnr: 28, back: () => made });
  const run = await runNode(invertImage, { image: picture, caption: '' }, { tools: { diffusion } });
  expect(run.records.get('autoencoder')).toEqual({ type: 'picture', picture: made });
  expect(asked.roundTrips).toBe(1);
});

test('asks for a Resize node when the size is wrong', async () => {
  const { diffusion } = fakeDiffusion({ size: 64 });
  const tools = { diffusion };
  const expected = {
    code: 'value/wrong-shape',
    message:
      'The picture has 2×2 pixels, but the pack "shapes" edits 64×64: put a Resize node in between.',
  };
  const inversion = runNode(invertImage, { image: picture, caption: 'x' }, { tools });
  await expect(inversion).rejects.toMatchObject(expected);
  await expect(runNode(vaeRoundTrip, { image: picture }, { tools })).rejects.toMatchObject(
    expected,
  );
});

test("the authors' schedule needs three steps", () => {
  expect(invertImage.params.safeParse({ schedule: 'authors', steps: 2 }).success).toBe(false);
  expect(invertImage.params.safeParse({ schedule: 'authors', steps: 3 }).success).toBe(true);
});

test('edits without a mask, and keeps calls and losses as traces', async () => {
  const { diffusion, asked } = fakeDiffusion();
  const params = { mode: 'injected', attention: 0.5 };
  const run = await runNode(editImage, unmasked, { params, tools: { diffusion } });
  expect(asked.edit).toMatchObject({
    ...params,
    carry: 'source',
    strength: 1,
    negative: null,
    guidance: null,
  });
  expect(new Set(run.outputs.image.data)).toEqual(new Set([200]));
  expect(run.glimpses).toMatchObject([{ type: 'preview', step: 1, total: 1 }]);
  expect(Object.fromEntries(run.records)).toMatchObject({
    ...{ unetCalls: 12, backwardCalls: 8, losses: [[0, 1]], updates: [0.5] },
    attention: { type: 'tensors', words: { type: 'attention', mode: 'injected' } },
    path: { type: 'tensors', words: { type: 'path' } },
  });
});

test('keeps every byte outside the mask, takes the edit inside, and fades in between', async () => {
  const { diffusion, asked } = fakeDiffusion();
  const mask = { width: 2, height: 2, data: new Uint8Array([0, 255, 51, 0]) };
  const run = await runNode(
    editImage,
    { ...unmasked, image: picture, mask },
    { tools: { diffusion } },
  );
  const pixels = [100, 200, 120, 100].flatMap((value) => [value, value, value]);
  expect([...run.outputs.image.data]).toEqual(pixels);
  expect(asked.edit?.mask).toBe(mask);
});

test.each([
  [{ ...unmasked, mask: maskOf('##', '##') }, 'graph/missing-input'],
  [{ ...unmasked, image: picture, mask: maskOf('###') }, 'value/wrong-shape'],
  [{ ...unmasked, direction: { ...direction, pack: 'sd15' } }, 'value/wrong-shape'],
])('refuses inputs that do not belong together (%#)', async (inputs, code) => {
  const { diffusion, asked } = fakeDiffusion();
  await expect(runNode(editImage, inputs, { tools: { diffusion } })).rejects.toMatchObject({
    code,
  });
  expect(asked.edit).toBeUndefined();
});

test('mixing in attention is a share', () => {
  expect(editImage.params.safeParse({ mode: 'injected', attention: 1.5 }).success).toBe(false);
  expect(editImage.params.safeParse({ mode: 'guided', attention: 1.5 }).success).toBe(true);
});

test("depends on the inversion's pack", () => {
  const given = {
    inputs: { ...unmasked, inversion: { ...tinyInversion, pack: 'sd15' } },
    params: editImage.params.parse({}),
  };
  expect(editImage.packs?.(given)).toEqual(['sd15']);
});

test('reconstructs, decodes, and goes to latent space and back', async () => {
  const { diffusion } = fakeDiffusion();
  const tools = { diffusion };
  const back = await runNode(reconstructImage, { inversion: tinyInversion }, { tools });
  expect(back.records.get('unetCalls')).toBe(4);
  expect(back.glimpses).toMatchObject([{ type: 'preview', step: 4, total: 4 }]);
  const latents = { pack: 'shapes', tensor: tinyTensor };
  const decoded = await runNode(decodeLatents, { latents }, { tools });
  expect(decoded.outputs.image.width).toBe(2);
  const trip = await runNode(vaeRoundTrip, { image: picture }, { tools });
  expect(trip.outputs.image).toBe(picture);
});
