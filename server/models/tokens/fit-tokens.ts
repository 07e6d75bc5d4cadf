/**
 * Brings token ids to one length: pads at the end, or cuts and keeps the last id, which ends the sentence.
 *
 * CLIP is trained so; Stable Diffusion reads the padding too.
 */
export function fitTokens(
  ids: readonly number[],
  to: { readonly length: number; readonly pad: number },
): readonly number[] {
  if (ids.length > to.length) return [...ids.slice(0, to.length - 1), ...ids.slice(-1)];
  return [...ids, ...Array<number>(to.length - ids.length).fill(to.pad)];
}
