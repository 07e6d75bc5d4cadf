import { thresholds } from '#nodes/doctor/thresholds.ts';

/**
 * What the loss of an inversion means for edits, in a sentence.
 *
 * @param lost dB that the reconstruction is under what the autoencoder alone gives back
 */
export function tellKept(lost: number): string {
  const usual = `${thresholds.lostByInversion} dB`;
  if (lost <= 0.05) return 'The inversion loses nothing that the autoencoder keeps.';
  const told = `The inversion loses ${lost.toFixed(1)} dB more than the autoencoder alone`;
  if (lost <= thresholds.lostByInversion)
    return `${told}. Up to ${usual} is usual; edits keep no more than the reconstruction does.`;
  return `${told}. More than ${usual} is too much: every edit loses it too. More steps or a truer caption help.`;
}
