/**
 * Where numbers begin to tell against an edit. Those that are measured come from the small world's
 * development cases (docs/doctor.md), never from those that the rates are measured on.
 */
export const thresholds = {
  /** dB under the autoencoder's ceiling: an aligned inversion of enough steps loses less. */
  lostByInversion: 3,
  /** Correlation of neighbours in the noise: white noise has 0, inversions of 25 steps and more up to 0.23, those with another picture's caption mostly above 0.3. */
  noiseCorrelation: 0.28,
  /** White noise has 1: inversions of 25 steps keep 0.73 and more, those by the authors' schedule in 12 steps less than 0.6. */
  leastNoiseDeviation: 0.6,
  /** As far above 1 as a wrong schedule was ever seen to take it. */
  mostNoiseDeviation: 1.5,
  /** White noise has 0: inversions of 25 steps stay under 0.26, those of 5 steps reach 0.48. */
  noiseMean: 0.35,
  /** Share of what a caption before and that of the picture both say, 0..1: captions of two other scenes share a third by chance, rewordings three quarters and more. */
  leastKinship: 0.5,
  /** Share of pairs that are alike: two of three are already one caption written again. */
  repeatedShare: 0.5,
  /** Share of attempts refused, of two at least: the language model then lives by luck. */
  refusedShare: 0.5,
  /** Length of a direction, times the strength, for that of a caption: a change of one word is 0.2 and more, a quarter of that is not seen. */
  leastDirection: 0.05,
  /** Mean cosine between what single pairs say; pairs that agree are above 0.5. */
  leastPairCosine: 0.2,
  /** dB between an edit and its reconstruction: nobody sees differences beyond it. */
  equalPictures: 42,
  /** dB between them where an edit is hardly seen: the weakest edits that succeeded reached 32. */
  faintEdit: 36,
  /** dB in the calmest half of a picture: edits of an object leave it above 43. */
  calmHalf: 40,
  /** dB in the calmest half above which a growing loss did no harm: edits of an object leave it at 45 and more. */
  untouched: 45,
  /** Last attention losses for the first ones: sound edits of an object were seen to double them, none did more. */
  lossGrowth: 2.5,
  /** Share of the original's attention that still lets things come and go. */
  heldShare: 0.1,
  /** Mean likeness of what pairs change, 0..1: pairs that agree change the same words. */
  leastAgreement: 0.34,
} as const;
