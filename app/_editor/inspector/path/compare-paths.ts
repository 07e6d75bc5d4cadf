import type { WalkPath } from './read-path.ts';

/** How far the walk back strays from the walk to the noise, at each depth that was kept. */
export type PathGaps = {
  /** Root mean square over all latents. */
  readonly errors: readonly number[];
  /** At each depth the root mean square over the channels of each place, row by row. */
  readonly maps: readonly Float32Array[];
  /** How many places are in a row. */
  readonly width: number;
};

/**
 * Compares a walk to noise with the walk back. Half-precision latents say no more than 0.001.
 *
 * @returns null when the walk back began at other noise, or was kept at other depths
 */
export function comparePaths(there: WalkPath, back: WalkPath): PathGaps | null {
  const { dims, data } = there.latents;
  const other = back.latents;
  const [count = 0, channels = 0, height = 0, width = 0] = dims;
  if (dims.join() !== other.dims.join() || there.depths.join() !== back.depths.join()) return null;
  const size = channels * height * width;
  const from = (count - 1) * size;
  if (!data.subarray(from).every((value, at) => value === other.data[from + at])) return null;
  const maps = there.depths.map((_, depth) => {
    const at = [depth * size, (depth + 1) * size] as const;
    return gapMap(data.subarray(...at), other.data.subarray(...at), channels);
  });
  return { errors: maps.map(rootMeanSquare), maps, width };
}

function gapMap(one: Float32Array, other: Float32Array, channels: number): Float32Array {
  const area = one.length / channels;
  const map = new Float32Array(area);
  for (const [at, value] of one.entries()) {
    const place = at % area;
    map[place] = (map[place] ?? 0) + (value - (other[at] ?? 0)) ** 2 / channels;
  }
  return map.map(Math.sqrt);
}

function rootMeanSquare(values: Float32Array): number {
  const squares = values.reduce((sum, value) => sum + value ** 2, 0);
  return Math.sqrt(squares / values.length);
}
