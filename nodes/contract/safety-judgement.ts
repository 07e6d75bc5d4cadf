/** How far a picture shows each of some concepts: cosines less the concept's own threshold. */
export type ConceptScores = {
  /** Concepts that make the check stricter when a picture shows them. */
  readonly special: readonly number[];
  /** Concepts that should not be shown. Their makers keep to themselves what they are. */
  readonly concepts: readonly number[];
};

/** What a safety checker says of a picture: its scores, or no more than whether it flags it. */
export type SafetyJudgement =
  | ({ readonly type: 'scores' } & ConceptScores)
  | { readonly type: 'verdict'; readonly isFlagged: boolean };
