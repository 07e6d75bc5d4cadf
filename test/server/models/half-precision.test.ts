import { expect, test } from 'vitest';
import type { Tensor } from '#nodes/contract/ports.ts';
import { editPicture } from '#server/models/diffusion/edit.ts';
import { invertPicture } from '#server/models/diffusion/invert.ts';
import type { OpenedDiffusion } from '#server/models/diffusion/open-diffusion.ts';
import type { Reweigh } from '#test/helpers/half/copy-pack.ts';
import { seededRandom } from '#test/reliability/seeded-random.ts';
import { openBothPrecisions } from './half-packs.ts';
import { psnr, relativeDifference } from './parity/differences.ts';
import { parityPicture } from './parity/fixture.ts';
import { work } from './test-places.ts';

const before = 'a large solid red circle on a white background';
const after = 'a large solid green circle on a white background';

const trained = await openBothPrecisions();

const stack = (rows: readonly Tensor[]): Tensor => ({
  dims: [rows.length, ...(rows[0]?.dims.slice(1) ?? [])],
  data: Float32Array.from(rows.flatMap(({ data }) => [...data])),
});

const latentsOf = (seed: number): Tensor => ({
  dims: [1, 4, 16, 16],
  data: Float32Array.from({ length: 1024 }, (_, at) => 1.4 * Math.sin((at + seed) ** 2)),
});

/** One guided step: the reference's noise, and the gradient of the edited row. */
async function guide(opened: OpenedDiffusion) {
  const context = await opened.encodeCaption(before);
  const contexts = stack([context, context, await opened.encodeCaption(after)]);
  const gradientUnet = await opened.gradientUnet();
  const latents = stack([latentsOf(0), latentsOf(0), latentsOf(76)]);
  const { output, gradient } = await gradientUnet(latents, 501, contexts);
  return { noise: output, gradient: gradient.data.slice(-1024) };
}

/** The default edit: inversion with its regulariser, then guidance, 50 steps each. */
async function edit(opened: OpenedDiffusion) {
  const pack = opened.pack.manifest.id;
  const how = { schedule: 'aligned', iterations: 0, regularise: true, seed: 0 } as const;
  const image = await parityPicture('edit-recolour-before.png');
  const asked = { pack, image, caption: before, steps: 50, ...how };
  const { inversion } = await invertPicture(opened, asked, work);
  const [from, to] = [await opened.encodeCaption(before), await opened.encodeCaption(after)];
  const data = to.data.map((x, at) => x - (from.data[at] ?? 0));
  const request = {
    ...{ inversion, direction: { pack, tensor: { dims: to.dims.slice(1), data } } },
    ...({ mode: 'guided', carry: 'source', strength: 1 } as const),
    ...{ guidance: null, attention: null, negative: null, mask: undefined },
  };
  return editPicture(opened, request, work);
}

const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, x, at) => sum + x * (b[at] ?? 0), 0) / Math.hypot(...a) / Math.hypot(...b);

/** Weights as PyTorch begins with; biases and norms stay. */
const random: Reweigh = (tensor) => {
  const [first = 1n, ...others] = tensor.dims;
  if (others.length === 0 || tensor.rawData.length < 1024) return tensor;
  const fanIn = others.length > 1 ? others.reduce((product, dim) => product * dim, 1n) : first;
  const { between } = seededRandom(tensor.name.length + tensor.rawData.length);
  const part = 1e-6 / Math.sqrt(Number(fanIn));
  const weights = new Float32Array(tensor.rawData.length / 4).map(() => part * between(-1e6, 1e6));
  return { ...tensor, rawData: new Uint8Array(weights.buffer) };
};

test('a step in half precision gives the noise and the gradient of single precision', async () => {
  const [found, wanted] = [await guide(trained.half), await guide(trained.single)];
  // Measured: 4.5e-4, and a cosine of 0.999995. The bounds are what Tack promises.
  expect(relativeDifference(found.noise, wanted.noise)).toBeLessThan(1e-2);
  expect(cosine(found.gradient, wanted.gradient)).toBeGreaterThan(0.999);
});

test('50 steps in half precision end at the picture of single precision', async () => {
  const [found, wanted] = [await edit(trained.half), await edit(trained.single)];
  // Measured: 60 dB. Above 50 dB no one sees a difference.
  expect(psnr(found.image, wanted.image)).toBeGreaterThan(50);
});

test('50 steps in half precision stay numbers under random weights', async () => {
  const { half } = await openBothPrecisions(random);
  const { latents } = await edit(half);
  expect(latents.tensor.data.every(Number.isFinite)).toBe(true);
});
