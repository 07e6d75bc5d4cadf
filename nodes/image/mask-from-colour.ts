import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import type { Image } from '#nodes/contract/ports.ts';
import { growMask } from './grow-mask.ts';
import { growParam } from './grow-param.ts';

type Wanted = { readonly colour: string; readonly tolerance: number };

function maskColour(image: Image, { colour, tolerance }: Wanted) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  const data = new Uint8Array(image.width * image.height);
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    const at = pixel * 3;
    const distance = Math.max(
      Math.abs((image.data[at] ?? 0) - red),
      Math.abs((image.data[at + 1] ?? 0) - green),
      Math.abs((image.data[at + 2] ?? 0) - blue),
    );
    if (distance <= tolerance) data[pixel] = 255;
  }
  return { width: image.width, height: image.height, data };
}

/** Makes a mask of everything that has about one colour. */
export const maskFromColour = defineNode({
  type: 'mask-from-colour',
  version: 1,
  title: 'Mask from colour',
  summary: 'Makes a mask of everything in a picture that has about one colour.',
  inputs: { image: { type: 'image', label: 'Picture' } },
  params: z.object({
    colour: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/, 'Write the colour as #rrggbb.')
      .default('#e6302b')
      .meta({ title: 'Colour', description: 'As #rrggbb.', widget: 'colour' }),
    tolerance: z.int().min(0).max(255).default(40).meta({
      title: 'Tolerance',
      description: 'How far red, green and blue may each be off.',
      step: 1,
    }),
    grow: growParam(1),
  }),
  outputs: { mask: { type: 'mask', label: 'Mask' } },
  tools: [],
  async execute({ inputs, params }) {
    return { mask: growMask(maskColour(inputs.image, params), params.grow) };
  },
});
