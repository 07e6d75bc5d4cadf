import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { EditRequest, WriteRequest } from '#nodes/contract/toolbox.ts';
import { createModelTools } from '#server/models/create-model-tools.ts';
import { packId, testPlaces, work } from './test-places.ts';

const tools = createModelTools({
  packsFolders: testPlaces.packsFolders,
  derivedFolder: mkdtempSync(path.join(tmpdir(), 'tack-tools-')),
});
afterAll(() => tools.close());

const { size } = await tools.diffusion.describe(packId);
const image = {
  width: size,
  height: size,
  data: Uint8Array.from({ length: size * size * 3 }, (_, at) => (at * 7) % 256),
};
const invertRequest = {
  pack: packId,
  image,
  caption: 'a red circle on a blue background',
  steps: 4,
  schedule: 'aligned' as const,
  iterations: 0,
  regularise: true,
  seed: 5,
};
const { inversion } = await tools.diffusion.invert(invertRequest, work);
const { embedding } = await tools.encoder.encode(
  { pack: packId, captions: ['a red circle', 'a green circle'] },
  work,
);
const [, tokens = 0, width = 0] = embedding.tensor.dims;
const change = embedding.tensor.data
  .slice(tokens * width)
  .map((value, at) => value - (embedding.tensor.data[at] ?? 0));
const editRequest: EditRequest = {
  inversion,
  direction: { tensor: { dims: [tokens, width], data: change }, pack: packId },
  mode: 'plain',
  guidance: 2,
  attention: null,
  carry: 'source',
  strength: 1,
  negative: null,
  mask: undefined,
};
const edit = (changes: Partial<EditRequest>) =>
  tools.diffusion.edit({ ...editRequest, ...changes }, work);

test('names its versions and numerics, for cache keys', () => {
  expect(Object.keys(tools.versions)).toEqual([
    'captioner',
    'writer',
    'encoder',
    'diffusion',
    'likeness',
    'safety',
  ]);
  expect(tools.numerics).toMatch(/^onnxruntime \d+\.\d+\.\d+, cpu, fp32, optimisation all, /);
});

test('inverts the same picture to the same bits', async () => {
  const again = await tools.diffusion.invert(invertRequest, work);
  expect(again.inversion.noise.data).toEqual(inversion.noise.data);
  expect(again.unetCalls).toBe(4);
  expect(again.trace).toHaveLength(4);
});

test.each([
  ['plain', 3 * 4, 0],
  ['injected', 3 * 4, 0],
  ['guided', 5 * 4, 2 * 4],
] as const)('counts the calls of the UNet in mode %s', async (mode, unetCalls, backwardCalls) => {
  const { trace, image: edited, reference } = await edit({ mode });
  expect(trace).toMatchObject({ unetCalls, backwardCalls });
  expect(trace.losses).toHaveLength(mode === 'guided' ? 4 : 0);
  expect([edited.width, reference.height]).toEqual([size, size]);
});

test.each(['guided', 'injected'] as const)(
  'shows in mode %s where the words of the caption act at each step',
  async (mode) => {
    const { attention } = (await edit({ mode, strength: 0 })).trace;
    expect(attention?.tokens.map((token) => token.replace('</w>', '')).slice(1, -1)).toEqual(
      invertRequest.caption.split(' '),
    );
    expect(attention?.steps.map(({ dims }) => dims)).toEqual(
      Array(4).fill([2, 256, attention?.tokens.length]),
    );
    const first = attention?.steps[0]?.data ?? new Float32Array();
    // Without a direction both rows begin alike; they run in batches of other sizes.
    const [reference, edited] = [first.slice(0, first.length / 2), first.slice(first.length / 2)];
    const apart = reference.map((value, at) => Math.abs(value - (edited[at] ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(1e-5);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...first)).toBeGreaterThan(0.05);
  },
);

test('shows nothing of the words in mode plain, or without attention', async () => {
  expect((await edit({})).trace.attention).toBeNull();
  expect((await edit({ mode: 'guided', attention: 0 })).trace.attention).toBeNull();
});

test('tells how far guidance moved the latents: more with a larger step', async () => {
  const small = (await edit({ mode: 'guided', attention: 0.1 })).trace.updates;
  const large = (await edit({ mode: 'guided', attention: 0.2 })).trace.updates;
  expect([small.length, large.length]).toEqual([4, 4]);
  expect(large[0]).toBeCloseTo(2 * (small[0] ?? 0), 5);
});

test('keeps the paths of both walks, picture and noise at their ends', async () => {
  const { path } = await tools.diffusion.invert(invertRequest, work);
  expect(path).toHaveLength(5);
  expect(path[0]?.latents.data).toEqual(inversion.start.data);
  expect(path.at(-1)?.latents.data).toEqual(inversion.noise.data);
  expect(path[0]?.preview).toMatchObject({ width: 16, height: 16 });
  const back = await tools.diffusion.reconstruct({ inversion }, work);
  expect(back.path[0]?.latents.data).toEqual(inversion.noise.data);
  expect(back.path.at(-1)?.latents.data).toEqual(back.latents.tensor.data);
  expect((await edit({})).trace.path).toHaveLength(5);
});

test.each(['guided', 'injected'] as const)(
  'edits plainly in mode %s without attention',
  async (mode) => {
    const plain = await edit({});
    const without = await edit({ mode, attention: 0 });
    expect(without.latents.tensor.data).toEqual(plain.latents.tensor.data);
  },
);

test('gives the reconstruction as reference, whatever the edit', async () => {
  const { latents } = await tools.diffusion.reconstruct({ inversion }, work);
  const { reference } = await edit({ strength: 3 });
  const alone = await tools.diffusion.decode({ latents }, work);
  // One row a call or three: sums in another order, which may move a value over a byte's edge.
  const off = alone.data.filter((value, at) => Math.abs(value - (reference.data[at] ?? 0)) > 1);
  expect(off).toHaveLength(0);
});

test('changes nothing outside a mask', async () => {
  const mask = { width: size, height: size, data: new Uint8Array(size * size) };
  const { image: edited, reference } = await edit({ mask });
  expect(edited.data).toEqual(reference.data);
});

test.each([
  [
    'a mask of another size',
    { mask: { width: 2, height: 2, data: new Uint8Array(4) } },
    'mask has 2×2',
  ],
  [
    'a direction of the wrong shape',
    { direction: { pack: packId, tensor: { dims: [1, 2], data: new Float32Array(2) } } },
    'A direction of 1×2 does not fit',
  ],
  [
    'a direction of another pack',
    { direction: { ...editRequest.direction, pack: 'sd15' } },
    'use one pack for both',
  ],
])('refuses %s', async (_, changes, words) => {
  await expect(edit(changes)).rejects.toMatchObject({
    code: 'value/wrong-shape',
    message: expect.stringContaining(words),
  });
});

test('says so in one sentence when an edit runs away', async () => {
  await expect(edit({ guidance: 1e38 })).rejects.toMatchObject({
    code: 'model/failed',
    message: expect.stringContaining('step'),
  });
});

test('stops an edit between two steps when it is cancelled, and takes messages meanwhile', async () => {
  const controller = new AbortController();
  const steps: number[] = [];
  let messages = 0;
  const timer = setInterval(() => {
    messages += 1;
  }, 0);
  const running = tools.diffusion.edit(editRequest, {
    signal: controller.signal,
    onStep: (step) => {
      steps.push(step);
      if (step === 2) setImmediate(() => controller.abort());
    },
  });
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  clearInterval(timer);
  expect(steps.length).toBeLessThan(4);
  expect(messages).toBeGreaterThan(0);
});

const writeRequest: WriteRequest = {
  pack: packId,
  caption: 'a red circle on a blue background',
  instruction: 'make the circle green',
  template:
    'Write [NUMBER] captions for an image before and after this transformation: [TRANSFORMATION]\n\nBefore transformation:\n\nCaption 1:',
  shots: [],
  shotCount: 0,
  count: 1,
  temperature: 1,
  topK: 50,
  seed: 11,
  maxAttempts: 1,
  parser: 'corrected',
};

test('writes the same text from the same seed, and streams it', async () => {
  const texts: [string, number | undefined][] = [];
  const streamed = {
    ...work,
    onText: (text: string, attempt?: number) => void texts.push([text, attempt]),
  };
  const first = await tools.writer.write(writeRequest, streamed);
  const again = await tools.writer.write(writeRequest, work);
  const other = await tools.writer.write({ ...writeRequest, seed: 12, temperature: 2 }, work);
  expect(again.attempts).toEqual(first.attempts);
  expect(other.attempts).not.toEqual(first.attempts);
  expect(first.seconds).toHaveLength(first.attempts.length);
  const written = first.attempts[0]?.written ?? '';
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.every(([text, attempt]) => written.startsWith(text) && attempt === 1)).toBe(true);
  expect(texts.at(-1)).toEqual([written, 1]);
});

test('stops writing when it is cancelled', async () => {
  const controller = new AbortController();
  const running = tools.writer.write(writeRequest, {
    signal: controller.signal,
    onStep: (step) => {
      if (step === 3) controller.abort();
    },
  });
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
});
