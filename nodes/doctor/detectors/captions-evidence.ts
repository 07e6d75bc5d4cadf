/** What is known of the captions before and after an edit. */
export type CaptionsEvidence = {
  /** Where they come from. */
  readonly node: string;
  readonly instruction: string | null;
  /** The caption of the picture. */
  readonly caption: string | null;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Why each attempt of the language model was refused; null where it was taken. */
  readonly refusals: readonly (string | null)[];
  /** Whether the pack's models know a word; null where nobody can say. */
  readonly knowsWord: ((word: string) => boolean) | null;
  /** How the language model was asked; null where a person wrote the captions after. */
  readonly writing: {
    readonly shotCount: number;
    readonly seed: number;
    readonly temperature: number;
  } | null;
};
