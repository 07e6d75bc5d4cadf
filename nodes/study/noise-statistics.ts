import type { Tensor } from '#nodes/contract/ports.ts';

/** Mean product of each value with its neighbour to the right and below, around to the start of a row. */
function neighbourProduct({ dims, data }: Tensor, mean: number): number {
  const [, channels = 0, height = 0, width = 0] = dims;
  let sum = 0;
  for (let at = 0; at < data.length; at += 1) {
    const x = at % width;
    const y = Math.floor(at / width) % height;
    const right = x === width - 1 ? at - x : at + 1;
    const below = y === height - 1 ? at - y * width : at + width;
    sum += ((data[at] ?? 0) - mean) * ((data[right] ?? 0) + (data[below] ?? 0) - 2 * mean);
  }
  return sum / (2 * channels * height * width);
}

/**
 * How close noise [1, channels, height, width] is to white noise.
 *
 * @returns mean (white: 0), standard deviation (white: 1), correlation of direct neighbours (white: 0)
 */
export function measureNoise(noise: Tensor) {
  const { data } = noise;
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
  const variance = data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length;
  const correlation = variance === 0 ? 0 : neighbourProduct(noise, mean) / variance;
  return { mean, deviation: Math.sqrt(variance), correlation };
}
