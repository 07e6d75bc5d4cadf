import type { Metric } from '#nodes/contract/ports.ts';

/** Bounds from good to bad with the word for figures that reach them; the last word is for the rest. */
type Scale = {
  /** How good a figure is: more is better. */
  readonly goodness: (value: number) => number;
  readonly bounds: readonly (readonly [least: number, word: string])[];
  readonly rest: string;
};

const asIs = (value: number) => value;

/** Four bounds of how close two pictures are. */
function closeness(
  goodness: Scale['goodness'],
  bounds: readonly [number, number, number, number],
): Scale {
  const words = ['equal', 'hardly told apart', 'close', 'clearly different'] as const;
  const named = words.map((word, at) => [bounds[at] ?? 0, word] as const);
  return { goodness, bounds: named, rest: 'far apart' };
}

const psnr = closeness(asIs, [100, 40, 30, 20]);

const share: Scale = {
  goodness: asIs,
  bounds: [
    [0.999, 'all of it'],
    [0.8, 'most of it'],
    [0.5, 'about half'],
    [0.001, 'little of it'],
  ],
  rest: 'nothing of it',
};

function whiteness(ideal: number): Scale {
  return {
    goodness: (value) => -Math.abs(value - ideal),
    bounds: [
      [-0.02, 'as of white noise'],
      [-0.1, 'nearly white'],
    ],
    rest: 'not white',
  };
}

const scales: Readonly<Record<string, Scale>> = {
  PSNR: psnr,
  'PSNR outside the mask': psnr,
  Reconstruction: psnr,
  Autoencoder: psnr,
  L1: closeness((value) => -value, [0, -0.005, -0.02, -0.08]),
  SSIM: closeness(asIs, [0.9999, 0.95, 0.8, 0.5]),
  'Word F1': share,
  'Word precision': share,
  'Word recall': share,
  'Slot F1': share,
  Equal: { goodness: asIs, bounds: [[1, 'yes']], rest: 'no' },
  'Noise mean': whiteness(0),
  'Noise deviation': whiteness(1),
  'Noise correlation': whiteness(0),
};

/** What a figure means, in a word or two; null where we know of no scale. */
export function judgeMetric({ name, value }: Metric): string | null {
  const scale = Object.hasOwn(scales, name) ? scales[name] : undefined;
  if (!scale) return null;
  const goodness = scale.goodness(value);
  return scale.bounds.find(([least]) => goodness >= least)?.[1] ?? scale.rest;
}
