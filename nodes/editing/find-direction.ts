import { AppError } from '#nodes/contract/errors.ts';
import type { Direction, Embedding } from '#nodes/contract/ports.ts';
import { averageCaptions } from './average-captions.ts';

function requireAlike(before: Embedding, after: Embedding): void {
  if (before.pack !== after.pack) {
    throw new AppError(
      'value/wrong-shape',
      `The captions before were encoded by the pack "${before.pack}" and those after by "${after.pack}"; use one pack for both.`,
    );
  }
  const [first, second] = [before, after].map(({ tensor }) => tensor.dims);
  const fits = (dims: readonly number[] = []) => dims.length === 3 && (dims[0] ?? 0) > 0;
  const alike = first?.[1] === second?.[1] && first?.[2] === second?.[2];
  if (fits(first) && fits(second) && alike) return;
  throw new AppError(
    'value/wrong-shape',
    `Embeddings must be [captions, tokens, width] with equal tokens and width, but they are [${first}] and [${second}].`,
    { details: { before: first, after: second } },
  );
}

/**
 * Averages caption embeddings into an edit direction.
 *
 * @param before captions of the picture as it is, [captions, tokens, width]
 * @param after  captions of the picture as wanted, same tokens and width
 * @returns      mean(after) - mean(before), [tokens, width]
 * @throws AppError value/wrong-shape when packs or dims differ
 * @see https://arxiv.org/abs/2302.03027 section 3.2
 */
export function findDirection(before: Embedding, after: Embedding): Direction {
  requireAlike(before, after);
  const [source, target] = [averageCaptions(before.tensor), averageCaptions(after.tensor)];
  const data = Float32Array.from(target, (value, at) => value - (source[at] ?? 0));
  return { pack: after.pack, tensor: { dims: after.tensor.dims.slice(1), data } };
}
