/** A pack that took part in a result, and what one may do with what it made. */
export type Credit = {
  /** Its id. */
  readonly pack: string;
  readonly title: string;
  /** Null where the pack is gone and Tack does not know it. */
  readonly licence: string | null;
  /** Where the licence can be read; null where that is not known. */
  readonly url: string | null;
  /** What its weights may not be used for, or what their makers advise against; null when nothing. */
  readonly limits: string | null;
  /** Whether the pack that is installed now is the one that took part, byte for byte. */
  readonly isSame: boolean;
};

/** A credit in a line: "Stable Diffusion 1.5 (CreativeML Open RAIL-M)". */
export function tellCredit({ title, licence }: Credit): string {
  return licence === null ? title : `${title} (${licence})`;
}

/** Credits as a picture carries them: "Made with A (MIT). Limits of A: Not for ..." */
export function tellCredits(credits: readonly Credit[]): string {
  const made = credits.length === 0 ? [] : [`Made with ${credits.map(tellCredit).join(', ')}.`];
  const limited = credits.filter(({ limits }) => limits !== null);
  return [...made, ...limited.map(({ title, limits }) => `Limits of ${title}: ${limits}`)].join(
    ' ',
  );
}
