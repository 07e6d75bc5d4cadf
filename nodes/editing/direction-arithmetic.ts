import { AppError } from '#nodes/contract/errors.ts';
import type { Direction, Tensor } from '#nodes/contract/ports.ts';
import { measureLength } from './analysis/measure-length.ts';

/** The same direction over another set of values, computed in double precision. */
function withData(like: Direction, value: (at: number) => number): Direction {
  const data = Float32Array.from(like.tensor.data, (_, at) => value(at));
  return { pack: like.pack, tensor: { dims: like.tensor.dims, data } };
}

function requireAlike(first: Direction, second: Direction): void {
  const dims = (direction: Direction) => direction.tensor.dims.join('×');
  if (first.pack === second.pack && dims(first) === dims(second)) return;
  throw new AppError(
    'value/wrong-shape',
    `One direction is of the pack "${first.pack}" and has [${dims(first)}] values, the other is of "${second.pack}" and has [${dims(second)}]; both have to be alike.`,
    { details: { expected: first.tensor.dims, found: second.tensor.dims } },
  );
}

/** A direction `factor` times as strong; a negative factor turns it around. */
export function scaleDirection(direction: Direction, factor: number): Direction {
  return withData(direction, (at) => (direction.tensor.data[at] ?? 0) * factor);
}

/** A direction that undoes another. */
export function negateDirection(direction: Direction): Direction {
  return scaleDirection(direction, -1);
}

/** Both edits at once. @throws AppError value/wrong-shape when packs or dims differ */
export function addDirections(first: Direction, second: Direction): Direction {
  return interpolateDirections(first, second, { first: 1, second: 1 });
}

/** A weighted sum of two directions. @throws AppError value/wrong-shape when packs or dims differ */
export function interpolateDirections(
  first: Direction,
  second: Direction,
  weights: { readonly first: number; readonly second: number },
): Direction {
  requireAlike(first, second);
  const [a, b] = [first.tensor.data, second.tensor.data];
  return withData(first, (at) => weights.first * (a[at] ?? 0) + weights.second * (b[at] ?? 0));
}

/**
 * The mean of directions.
 *
 * @throws RangeError when there is none; AppError value/wrong-shape when packs or dims differ
 */
export function averageDirections(directions: readonly Direction[]): Direction {
  const [first] = directions;
  if (!first) throw new RangeError('There is no direction to average.');
  for (const direction of directions) requireAlike(first, direction);
  return withData(
    first,
    (at) =>
      directions.reduce((sum, { tensor }) => sum + (tensor.data[at] ?? 0), 0) / directions.length,
  );
}

/** Euclidean length over all tokens. */
export function measureNorm(tensor: Tensor): number {
  return measureLength(tensor.data);
}

/** A direction of the given length; one of length 0 stays 0. */
export function normaliseDirection(direction: Direction, length = 1): Direction {
  const norm = measureNorm(direction.tensor);
  return norm === 0 ? direction : scaleDirection(direction, length / norm);
}

/** A direction that does nothing at the tokens that are not kept. */
export function maskDirection(direction: Direction, isKept: (token: number) => boolean): Direction {
  const width = direction.tensor.dims[1] ?? 1;
  return withData(direction, (at) =>
    isKept(Math.floor(at / width)) ? (direction.tensor.data[at] ?? 0) : 0,
  );
}

/** Euclidean length of each token's part, [tokens]. */
export function measureTokenNorms({ tensor }: Direction): Float64Array {
  const [tokens = 0, width = 0] = tensor.dims;
  return Float64Array.from({ length: tokens }, (_, token) =>
    measureNorm({ dims: [width], data: tensor.data.subarray(token * width, (token + 1) * width) }),
  );
}
