import type { Rolls } from './rolls.ts';

/** A square plane of numbers, row by row. */
export type Plane = { readonly side: number; readonly data: Float64Array };

export type Penalty = { readonly loss: number; readonly gradient: Float64Array };

const smallestSide = 8;

/**
 * Measures how far a plane of noise is from being uncorrelated, and which way leads there.
 *
 * At each level of a pyramid (2×2 means, until the side is at most 8) the loss is the squared
 * mean of n·roll(n, r, rows) plus that of n·roll(n, r, columns), with one r a level. The gradient
 * is in closed form; a coarse level's is spread evenly over the cells it averaged.
 *
 * @throws RangeError when an odd side would have to be halved
 * @see https://arxiv.org/abs/2302.03027 section 3.1, equation 3
 */
export function autoCorrelation(plane: Plane, rolls: Rolls): Penalty {
  const own = correlationAtLevel(plane, rolls(plane.side));
  if (plane.side <= smallestSide) return own;

  const coarse = autoCorrelation(halve(plane), rolls);
  const half = plane.side / 2;
  const gradient = new Float64Array(plane.data.length);
  for (let i = 0; i < gradient.length; i++) {
    const row = Math.floor(i / plane.side) >> 1;
    const column = (i % plane.side) >> 1;
    gradient[i] = at(own.gradient, i) + at(coarse.gradient, row * half + column) / 4;
  }
  return { loss: own.loss + coarse.loss, gradient };
}

function correlationAtLevel(plane: Plane, roll: number): Penalty {
  const down = rolledRows(plane, roll);
  const up = rolledRows(plane, -roll);
  const right = rolledColumns(plane, roll);
  const left = rolledColumns(plane, -roll);
  const overRows = meanProduct(plane.data, down);
  const overColumns = meanProduct(plane.data, right);
  const scale = 2 / plane.data.length;
  const gradient = new Float64Array(plane.data.length);
  for (let i = 0; i < gradient.length; i++) {
    const rows = overRows * (at(down, i) + at(up, i));
    const columns = overColumns * (at(right, i) + at(left, i));
    gradient[i] = scale * (rows + columns);
  }
  return { loss: overRows ** 2 + overColumns ** 2, gradient };
}

/** Moves every row down by `roll`; rows that leave below come back on top. */
function rolledRows({ side, data }: Plane, roll: number): Float64Array {
  const result = new Float64Array(data.length);
  const cut = ((side - roll) % side) * side;
  result.set(data.subarray(cut));
  result.set(data.subarray(0, cut), data.length - cut);
  return result;
}

/** Moves every column right by `roll`; columns that leave on the right come back on the left. */
function rolledColumns({ side, data }: Plane, roll: number): Float64Array {
  const result = new Float64Array(data.length);
  const shift = (roll + side) % side;
  for (let i = 0; i < data.length; i++) {
    const comesRound = i % side < shift;
    result[i] = at(data, comesRound ? i - shift + side : i - shift);
  }
  return result;
}

function halve({ side, data }: Plane): Plane {
  if (side % 2 !== 0) throw new RangeError(`Cannot halve a plane of odd side ${side}.`);
  const half = side / 2;
  const means = new Float64Array(half * half);
  for (let i = 0; i < means.length; i++) {
    const corner = Math.floor(i / half) * 2 * side + (i % half) * 2;
    const upper = at(data, corner) + at(data, corner + 1);
    means[i] = (upper + at(data, corner + side) + at(data, corner + side + 1)) / 4;
  }
  return { side: half, data: means };
}

function meanProduct(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += at(x, i) * at(y, i);
  return sum / x.length;
}

/** Every index here is worked out to lie inside its plane. */
const at = (data: Float64Array, index: number): number => data[index] as number;
