import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import type { Metric } from '#nodes/contract/ports.ts';
import { requireSameSize } from '#nodes/image/require-same-size.ts';
import { measureNoise } from './noise-statistics.ts';
import { measurePsnr } from './psnr.ts';

/** Measures what an inversion loses, and how white its noise is. */
export const inversionCheck = defineNode({
  type: 'inversion-check',
  version: 1,
  title: 'Inversion check',
  summary: 'Measures what an inversion loses beyond the autoencoder, and how white its noise is.',
  inputs: {
    image: { type: 'image', label: 'Picture' },
    reconstruction: { type: 'image', label: 'Reconstruction' },
    ceiling: { type: 'image', label: 'Autoencoder and back' },
    inversion: { type: 'inversion', label: 'Inversion' },
  },
  params: z.object({}),
  outputs: { metrics: { type: 'metrics', label: 'Figures' } },
  tools: [],
  async execute({ inputs: { image, reconstruction, ceiling, inversion } }) {
    requireSameSize(image, reconstruction, 'The picture and its reconstruction');
    requireSameSize(image, ceiling, 'The picture and what the autoencoder gives back');
    const got = measurePsnr(reconstruction, image);
    const possible = measurePsnr(ceiling, image);
    const noise = measureNoise(inversion.noise);
    const metrics: Metric[] = [
      { name: 'Reconstruction', value: got, unit: 'dB', better: 'higher' },
      { name: 'Autoencoder', value: possible, unit: 'dB', better: 'higher' },
      { name: 'Lost by the inversion', value: possible - got, unit: 'dB', better: 'lower' },
      { name: 'Noise mean', value: noise.mean },
      { name: 'Noise deviation', value: noise.deviation },
      { name: 'Noise correlation', value: noise.correlation },
    ];
    return { metrics };
  },
});
