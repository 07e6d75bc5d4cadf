import { parseArgs } from 'node:util';
import type { Tensor } from '#nodes/contract/ports.ts';
import { openDiffusion } from '#server/models/diffusion/open-diffusion.ts';
import { createShelf } from '#server/models/sessions/shelf.ts';

/**
 * Times one step of the edit on ONNX Runtime, alone in its process, and prints
 * `{ "plain": seconds, "gradient": seconds }`: medians over the repeats.
 *
 * plain = noise of [negative, edit]; gradient = reference's noise and the attention loss's gradient.
 */
const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: 'shapes' },
    repeats: { type: 'string', default: '20' },
  },
});

const shelf = createShelf();
const places = {
  packsFolders: ['packs'],
  recordsFolder: 'out/bench/verified',
  graphsFolder: 'out/bench/graphs',
  shelf,
};
const diffusion = await openDiffusion(places, values.pack);
const { latents, tokens } = diffusion.settings;
const context = await diffusion.encodeCaption('a large solid red circle on a sandy beach');
const width = context.dims[2] ?? 0;

/** The same rows again and again: speed does not depend on the values. */
const rows = (count: number): { latents: Tensor; contexts: Tensor } => {
  const size = count * latents.channels * latents.height * latents.width;
  const contexts = new Float32Array(count * context.data.length);
  for (let row = 0; row < count; row += 1) contexts.set(context.data, row * context.data.length);
  return {
    latents: {
      dims: [count, latents.channels, latents.height, latents.width],
      data: Float32Array.from({ length: size }, (_, at) => Math.sin(at)),
    },
    contexts: { dims: [count, tokens, width], data: contexts },
  };
};

async function median(step: () => Promise<unknown>): Promise<number> {
  for (let warmUp = 0; warmUp < 3; warmUp += 1) await step();
  const seconds: number[] = [];
  for (let repeat = 0; repeat < Number(values.repeats); repeat += 1) {
    const start = performance.now();
    await step();
    seconds.push((performance.now() - start) / 1000);
  }
  return seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? Number.NaN;
}

const [two, three] = [rows(2), rows(3)];
const unet = await diffusion.unet();
const gradientUnet = await diffusion.gradientUnet();
const plain = await median(() => unet(two.latents, 501, two.contexts));
const gradient = await median(() => gradientUnet(three.latents, 501, three.contexts));
process.stdout.write(`${JSON.stringify({ plain, gradient })}\n`);
await shelf.close();
