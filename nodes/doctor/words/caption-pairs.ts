/** A caption of the picture as it is, and the one of it as wanted. */
export type CaptionPair = { readonly before: string; readonly after: string };

/** The captions that stand at the same place on both sides. */
export function pairCaptions(before: readonly string[], after: readonly string[]): CaptionPair[] {
  return after.flatMap((text, at) => {
    const partner = before[at];
    return partner === undefined ? [] : [{ before: partner, after: text }];
  });
}
