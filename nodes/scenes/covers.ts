import type { Shape } from './vocabulary.ts';

/** Corners of a five-pointed star, in radii, from the top tip clockwise. */
const starCorners: ReadonlyArray<readonly [number, number]> = [
  [0.0, -1.06],
  [0.3056, -0.3607],
  [1.0652, -0.2861],
  [0.4945, 0.2207],
  [0.6583, 0.9661],
  [0.0, 0.58],
  [-0.6583, 0.9661],
  [-0.4945, 0.2207],
  [-1.0652, -0.2861],
  [-0.3056, -0.3607],
];

/** Even-odd rule: a ray to the right crosses the outline an odd number of times. */
function isInStar(u: number, v: number): boolean {
  let inside = false;
  for (const [at, [u1, v1]] of starCorners.entries()) {
    const [u2, v2] = starCorners[(at + 1) % starCorners.length] ?? [u1, v1];
    if (v1 === v2 || v1 > v === v2 > v) continue;
    if (u < ((u2 - u1) * (v - v1)) / (v2 - v1) + u1) inside = !inside;
  }
  return inside;
}

function isInHeart(u: number, v: number): boolean {
  const p = u * 1.2;
  const q = 0.15 - v * 1.2;
  const ball = p * p + q * q - 1.0;
  return ball * ball * ball - p * p * q * q * q <= 0.0;
}

function isInCross(u: number, v: number): boolean {
  const [across, down] = [Math.abs(u), Math.abs(v)];
  return (across <= 0.36 && down <= 1.0) || (down <= 0.36 && across <= 1.0);
}

/**
 * Whether (u, v), in radii from the centre with v downward, lies inside `shape`.
 * Only + - * / and comparisons on doubles, in the order of the Python twin, so that both give equal bytes.
 */
export function covers(shape: Shape, u: number, v: number): boolean {
  switch (shape) {
    case 'circle':
      return u * u + v * v <= 1.0;
    case 'square':
      return Math.abs(u) <= 0.875 && Math.abs(v) <= 0.875;
    case 'triangle':
      return v <= 0.8 && Math.abs(u) <= (v + 1.0) * 0.58;
    case 'star':
      return isInStar(u, v);
    case 'heart':
      return isInHeart(u, v);
    case 'cross':
      return isInCross(u, v);
  }
}
