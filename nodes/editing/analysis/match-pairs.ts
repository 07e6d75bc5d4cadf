import { AppError } from '#nodes/contract/errors.ts';
import type { Captions } from '#nodes/contract/ports.ts';

/** A caption before and the one after that belongs to it, and the rows of the embeddings they are in. */
export type CaptionPair = {
  /** Index in both lists, disabled captions counted. */
  readonly caption: number;
  readonly before: { readonly text: string; readonly row: number };
  readonly after: { readonly text: string; readonly row: number };
};

/** One caption of an embedding: its place in the list, and what it says. */
export type CaptionRow = { readonly caption: number; readonly text: string };

/**
 * The captions behind the rows of an embedding: those that are enabled, in their order.
 *
 * @param rows how many captions were encoded
 * @throws AppError value/wrong-shape when others were encoded than those listed
 */
export function listCaptionRows(captions: Captions, rows: number): readonly CaptionRow[] {
  const listed = captions.flatMap(({ text, enabled }, caption) =>
    enabled ? [{ caption, text }] : [],
  );
  if (listed.length === rows) return listed;
  throw new AppError(
    'value/wrong-shape',
    `The embedding holds ${rows} captions, but ${listed.length} are listed and enabled.`,
    { details: { expected: listed.length, found: rows } },
  );
}

/** The pairs that are whole: a caption that is enabled on both sides. */
export function matchPairs(
  before: readonly CaptionRow[],
  after: readonly CaptionRow[],
): readonly CaptionPair[] {
  const rows = new Map(after.map(({ caption, text }, row) => [caption, { text, row }]));
  return before.flatMap(({ caption, text }, row) => {
    const other = rows.get(caption);
    return other ? [{ caption, before: { text, row }, after: other }] : [];
  });
}
