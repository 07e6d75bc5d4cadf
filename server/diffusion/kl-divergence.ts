import type { Penalty } from './auto-correlation.ts';

const guard = 1e-7;

/**
 * Measures how far the mean and the variance of noise are from 0 and 1, and which way leads there.
 *
 * With the variance v divided by n - 1: v + mean² - 1 - ln(v + 1e-7). (Twice the Kullback-Leibler
 * divergence of two normal distributions, as pix2pix-zero's code has it.)
 *
 * @see https://arxiv.org/abs/2302.03027 section 3.1
 */
export function klDivergence(noise: Float64Array): Penalty {
  const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length;
  const squares = noise.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const variance = squares / (noise.length - 1);
  const byVariance = ((1 - 1 / (variance + guard)) * 2) / (noise.length - 1);
  return {
    loss: variance + mean ** 2 - 1 - Math.log(variance + guard),
    gradient: noise.map((value) => byVariance * (value - mean) + (2 * mean) / noise.length),
  };
}
