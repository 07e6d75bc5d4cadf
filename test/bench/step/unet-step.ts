import { parseArgs } from 'node:util';
import type { Tensor } from '#nodes/contract/ports.ts';
import { isDeviceName } from '#server/devices/device-names.ts';
import { openDiffusion } from '#server/models/diffusion/open-diffusion.ts';
import { middle } from '../processes.ts';
import { benchPlaces } from './bench-places.ts';
import { peakMemory } from './peak-memory.ts';

/**
 * Times one step of the edit on ONNX Runtime, alone in its process, and prints
 * `{ "plain": seconds, "gradient": seconds, "peakBytes": bytes }`: medians over the repeats.
 *
 * plain = noise of [negative, edit]; gradient = reference's noise and the attention loss's gradient.
 */
const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: 'packs/shapes' },
    device: { type: 'string', default: 'cpu' },
    repeats: { type: 'string', default: '20' },
    'warm-ups': { type: 'string', default: '3' },
  },
});
if (!isDeviceName(values.device)) throw new RangeError(`"${values.device}" is no device`);

const { id, places } = benchPlaces(values.pack, values.device);
const diffusion = await openDiffusion(places, id);
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
  for (let warmUp = 0; warmUp < Number(values['warm-ups']); warmUp += 1) await step();
  const seconds: number[] = [];
  for (let repeat = 0; repeat < Number(values.repeats); repeat += 1) {
    const start = performance.now();
    await step();
    seconds.push((performance.now() - start) / 1000);
  }
  return middle(seconds);
}

const [two, three] = [rows(2), rows(3)];
const unet = await diffusion.unet();
const plain = await median(() => unet(two.latents, 501, two.contexts));
const gradientUnet = await diffusion.gradientUnet();
const gradient = await median(() => gradientUnet(three.latents, 501, three.contexts));
process.stdout.write(`${JSON.stringify({ plain, gradient, peakBytes: peakMemory() })}\n`);
await places.shelf.close();
