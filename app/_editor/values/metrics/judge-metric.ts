import type { Metric } from '#nodes/contract/ports.ts';

/** Bounds from good to bad, each with the word for figures that reach it; the last is for the rest. */
type Scale = {
  readonly bounds: readonly (readonly [least: number, word: string])[];
  readonly rest: string;
};

const closeness: Scale = {
  bounds: [
    [100, 'equal'],
    [40, 'hardly told apart'],
    [30, 'close'],
    [20, 'clearly different'],
  ],
  rest: 'far apart',
};

const share: Scale = {
  bounds: [
    [0.999, 'all of it'],
    [0.8, 'most of it'],
    [0.5, 'about half'],
    [0.001, 'little of it'],
  ],
  rest: 'nothing of it',
};

const scales: Readonly<Record<string, Scale>> = {
  PSNR: closeness,
  'PSNR outside the mask': closeness,
  Reconstruction: closeness,
  Autoencoder: closeness,
  SSIM: {
    bounds: [
      [0.999, 'equal'],
      [0.95, 'hardly told apart'],
      [0.8, 'close'],
      [0.5, 'clearly different'],
    ],
    rest: 'far apart',
  },
  'Word F1': share,
  'Word precision': share,
  'Word recall': share,
  'Slot F1': share,
  Equal: { bounds: [[1, 'yes']], rest: 'no' },
};

/** What a figure means, in a word or two; null where we know of no scale. */
export function judgeMetric({ name, value }: Metric): string | null {
  const scale = scales[name];
  if (!scale) return null;
  return scale.bounds.find(([least]) => value >= least)?.[1] ?? scale.rest;
}
