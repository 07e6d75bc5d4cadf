import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import type { Image } from '#nodes/contract/ports.ts';
import type { Images } from '#nodes/contract/toolbox.ts';
import { type Fit, fitParam } from './fit.ts';
import { pastePixels } from './paste-pixels.ts';
import { centredWindow } from './window.ts';

/** Undoes a resize: `fill` is stretched back, bars of `contain` fall away, a `cover` crop returns to its place. */
async function restore(image: Image, to: { source: Image; fit: Fit }, images: Images) {
  const { source, fit } = to;
  const { width, height } = source;
  if (image.width === width && image.height === height) return image;
  if (fit === 'fill') return images.resize(image, { width, height, fit: 'fill' });
  if (fit === 'contain') return images.resize(image, { width, height, fit: 'cover' });
  const window = centredWindow(source, image);
  const piece = await images.resize(image, {
    width: window.width,
    height: window.height,
    fit: 'fill',
  });
  return pastePixels(source, piece, { window, channels: 3 });
}

/** Returns an edited picture at the size of the picture it came from. */
export const restoreSize = defineNode({
  type: 'restore-size',
  version: 1,
  title: "Return to the source's size",
  summary: 'Undoes a resize: the edited picture comes back at the size of its source.',
  inputs: {
    image: { type: 'image', label: 'Edited picture' },
    source: { type: 'image', label: 'Source' },
  },
  params: z.object({
    fit: fitParam().meta({
      title: 'Fit',
      description: 'What the resize before the edit did: what it cropped is taken from the source.',
    }),
  }),
  outputs: { image: { type: 'image', label: 'Picture' } },
  tools: ['images'],
  async execute({ inputs, params }, { tools }) {
    const to = { source: inputs.source, fit: params.fit };
    return { image: await restore(inputs.image, to, tools.images) };
  },
});
