import type { Finding, Remedy } from '#nodes/doctor/finding.ts';
import { thresholds } from '#nodes/doctor/thresholds.ts';

/** What is known of an inversion. */
export type InversionEvidence = {
  readonly node: string;
  /** PSNR in dB of what sampling gives back, and of what the autoencoder alone gives back. */
  readonly reconstruction: number | null;
  readonly ceiling: number | null;
  /** What the pack's autoencoder usually reaches at least, dB; null = knows no bounds. */
  readonly usualCeiling: number | null;
  readonly noise: {
    readonly mean: number;
    readonly deviation: number;
    readonly correlation: number;
  };
  readonly steps: number;
  readonly schedule: 'aligned' | 'authors';
  readonly iterations: number;
  /** The steps that the pack takes by itself. */
  readonly usualSteps: number;
  /** The node that its caption comes from. */
  readonly captionNode: string | null;
};

/** Finds inversions from which the picture does not come back, or whose end is no noise. */
export function findNotReconstructible(given: InversionEvidence): Finding | null {
  const { reconstruction, ceiling } = given;
  const lost = reconstruction === null || ceiling === null ? null : ceiling - reconstruction;
  const isLost = lost !== null && lost > thresholds.lostByInversion;
  if (!isLost && !isFarFromNoise(given.noise)) return null;
  const sentence = isLost
    ? `The picture comes back ${lost.toFixed(1)} dB worse than its autoencoder alone would give it back, so no edit can keep what it should.`
    : 'The inversion does not end in white noise, so the edit starts from a trace of the picture.';
  return {
    ...{ code: 'not-reconstructible', node: given.node, sentence },
    severity: isLost ? 'problem' : 'warning',
    evidence: [...tellLoss(given), ...tellNoise(given.noise)],
    remedies: remediesFor(given, ceiling === null),
  };
}

function isFarFromNoise({ mean, deviation, correlation }: InversionEvidence['noise']): boolean {
  const { leastNoiseDeviation, mostNoiseDeviation, noiseMean, noiseCorrelation } = thresholds;
  if (deviation < leastNoiseDeviation || deviation > mostNoiseDeviation) return true;
  return Math.abs(mean) > noiseMean || Math.abs(correlation) > noiseCorrelation;
}

function tellLoss(given: InversionEvidence): Finding['evidence'] {
  const { reconstruction, ceiling, usualCeiling } = given;
  if (reconstruction === null || ceiling === null) return [];
  const threshold = ceiling - thresholds.lostByInversion;
  return [
    { label: 'Reconstruction', value: reconstruction, unit: 'dB', threshold },
    {
      ...{ label: 'Autoencoder alone', value: ceiling, unit: 'dB' },
      ...(usualCeiling === null ? {} : { threshold: usualCeiling }),
    },
  ];
}

function tellNoise(noise: InversionEvidence['noise']): Finding['evidence'] {
  const { leastNoiseDeviation, mostNoiseDeviation, noiseMean, noiseCorrelation } = thresholds;
  const usual = `${leastNoiseDeviation} to ${mostNoiseDeviation}`;
  return [
    { label: 'Noise mean', value: noise.mean, threshold: noiseMean },
    { label: 'Noise deviation', value: noise.deviation, threshold: usual },
    { label: 'Noise correlation', value: noise.correlation, threshold: noiseCorrelation },
  ];
}

function remediesFor(given: InversionEvidence, isUnchecked: boolean): Remedy[] {
  const { node, steps, usualSteps, schedule, iterations, captionNode } = given;
  const more = steps < usualSteps ? usualSteps : Math.min(500, steps * 2);
  const set = { kind: 'set-param', node } as const;
  const title = `Use ${more} steps`;
  const remedies: Remedy[] = [
    {
      ...set,
      title,
      param: 'steps',
      value: more,
      sentence: 'Smaller steps lose less, and take longer.',
    },
  ];
  if (schedule === 'authors') {
    const sentence = "It leads back exactly the way sampling comes; the authors' is shifted.";
    remedies.push({
      ...set,
      title: 'Use the aligned schedule',
      param: 'schedule',
      value: 'aligned',
      sentence,
    });
  } else if (iterations === 0) {
    const sentence = 'Each step is taken three times, which makes the inversion more exact.';
    remedies.push({
      ...set,
      title: 'Repeat each step twice',
      param: 'iterations',
      value: 2,
      sentence,
    });
  }
  if (captionNode !== null) {
    const sentence = 'A caption that says what the picture shows lets it come back truer.';
    remedies.push({
      kind: 'edit-captions',
      node: captionNode,
      title: 'Correct the caption',
      sentence,
    });
  }
  if (isUnchecked) {
    const sentence = 'It measures what the inversion loses beyond the autoencoder.';
    remedies.push({ kind: 'add-check', node, title: 'Add an inversion check', sentence });
  }
  return remedies;
}
