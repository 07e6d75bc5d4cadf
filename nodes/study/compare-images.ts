import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import type { Image, Mask, Metric } from '#nodes/contract/ports.ts';
import { requireSameSize } from '#nodes/image/require-same-size.ts';
import { differenceImage } from './difference-image.ts';
import { measureMeanDifference } from './mean-difference.ts';
import { measurePsnr } from './psnr.ts';
import { measureSsim } from './ssim.ts';

function measureOutside(image: Image, reference: Image, mask: Mask): Metric {
  requireSameSize(image, mask, 'The pictures and the mask');
  const value = measurePsnr(image, reference, mask);
  return { name: 'PSNR outside the mask', value, unit: 'dB', better: 'higher' };
}

/** Measures how far a picture is from another. */
export const compareImages = defineNode({
  type: 'compare-images',
  version: 1,
  title: 'Compare',
  summary: 'Measures how far a picture is from another, and shows where they differ.',
  inputs: {
    image: { type: 'image', label: 'Picture' },
    reference: { type: 'image', label: 'Reference' },
    mask: { type: 'mask', label: 'Mask of the edit', optional: true },
  },
  params: z.object({
    gain: z.number().min(1).max(32).default(4).meta({
      title: 'Gain',
      description: 'How much brighter than life the difference is shown.',
      step: 1,
    }),
  }),
  outputs: {
    metrics: { type: 'metrics', label: 'Figures' },
    difference: { type: 'image', label: 'Difference' },
  },
  tools: [],
  async execute({ inputs: { image, reference, mask }, params }) {
    requireSameSize(image, reference, 'Both pictures');
    const metrics: Metric[] = [
      { name: 'PSNR', value: measurePsnr(image, reference), unit: 'dB', better: 'higher' },
      { name: 'L1', value: measureMeanDifference(image, reference), better: 'lower' },
      { name: 'SSIM', value: measureSsim(image, reference), better: 'higher' },
    ];
    if (mask) metrics.push(measureOutside(image, reference, mask));
    return { metrics, difference: differenceImage(image, reference, params.gain) };
  },
});
