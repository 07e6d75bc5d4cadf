import * as z from 'zod';
import { plainToken } from '#app/_editor/values/tensors/plain-token.ts';
import type { TensorFile } from '#app/_editor/values/tensors/read-tensors.ts';
import { groupWords, type TokenWord } from '#nodes/editing/analysis/group-words.ts';

/** Where the words of an edit acted, as its node recorded it. */
export type Attention = {
  /** Of the caption; the marks of its begin and end among them. */
  readonly words: readonly TokenWord[];
  /** The steps that were kept, counted from 1, of so many. */
  readonly steps: readonly number[];
  readonly total: number;
  /** Maps are square, so many pixels wide. */
  readonly side: number;
  readonly mode: string;
  /** [steps, 2 (reference, edit), side * side, tokens] */
  readonly maps: Float32Array;
  readonly tokens: number;
};

const json = z.string().transform((text): unknown => JSON.parse(text));
const wordsSchema = z.object({
  mode: z.string(),
  tokens: json.pipe(z.array(z.string()).min(1)),
  steps: json.pipe(z.array(z.int().positive()).min(1)),
  total: z.coerce.number().int().positive(),
});

/**
 * Reads attention maps out of a trace.
 *
 * @throws RangeError when its maps are not what its words say; ZodError when it has other words
 */
export function readAttention({ tensors, metadata }: TensorFile): Attention {
  const { mode, tokens, steps, total } = wordsSchema.parse(metadata);
  const { dims = [], data = new Float32Array() } = tensors['maps'] ?? {};
  const side = Math.sqrt(dims[2] ?? 0);
  const expected = [steps.length, 2, side * side, tokens.length];
  if (!Number.isInteger(side) || side === 0 || dims.join() !== expected.join()) {
    throw new RangeError(`Maps of [${dims}] do not fit [${expected}].`);
  }
  const words = groupWords(tokens).map((word) => ({ ...word, text: plainToken(word.text) }));
  return { words, steps, total, side, mode, maps: data, tokens: tokens.length };
}
