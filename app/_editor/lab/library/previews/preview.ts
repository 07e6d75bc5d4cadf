/** What an edit along a direction looked like: before and after, or at several strengths. */
export type Preview = {
  /** Hash of the edited picture, and of the one before. */
  readonly picture?: string | undefined;
  readonly source?: string | undefined;
  readonly strip?: PreviewStep[] | undefined;
};

/** One edit of several: the hash of its picture. */
export type PreviewStep = { readonly picture: string; readonly strength: number };
