/** Something that tells against one pair of captions. */
export type PairNote = {
  readonly kind: 'same' | 'repeated' | 'vanished' | 'unasked';
  readonly sentence: string;
};
