import type { Tensor } from '#nodes/contract/ports.ts';
import { createNoiseSchedule } from '#server/diffusion/noise-schedule.ts';
import type { Predict } from '#server/diffusion/predict.ts';

/** Stable Diffusion's noise schedule. */
export const stableDiffusion = {
  betaSchedule: 'scaled_linear',
  betaStart: 0.00085,
  betaEnd: 0.012,
  trainSteps: 1000,
  stepsOffset: 1,
  setAlphaToOne: false,
  prediction: 'epsilon',
} as const;

export const schedule = createNoiseSchedule(stableDiffusion);

const spread = 0.25;
const means = [0, 1, 2].map((k) => [0, 1, 2, 3].map((j) => 1.5 * Math.sin(1 + 3 * k + 0.7 * j)));

/** The mean of the component that a prompt favours. */
export const meanOf = { a: means[0] ?? [], b: means[1] ?? [] };

/** Tells whether values are kept in float32, as the product does, or in float64. */
export type Precision = 'float32' | 'float64';

/** A tensor for tests, in the wanted precision. */
export function tensorOf(dims: number[], values: Iterable<number>, precision: Precision): Tensor {
  if (precision === 'float32') return { dims, data: Float32Array.from(values) };
  // The mathematics keeps the element type of its inputs, so a test may pass float64 in disguise
  // and see the formulas without storage rounding.
  return { dims, data: Float64Array.from(values) as unknown as Float32Array<ArrayBuffer> };
}

/** One row of latents in the model's four dimensions. */
export const point = (values: number[], precision: Precision = 'float64'): Tensor =>
  tensorOf([1, values.length], values, precision);

/** A prompt is the weights of the three components; so its "embedding" is those weights. */
export function prompt(name: 'a' | 'b' | '', precision: Precision = 'float64'): Tensor {
  const weights = { a: [0.8, 0.1, 0.1], b: [0.1, 0.8, 0.1], '': [1 / 3, 1 / 3, 1 / 3] };
  return tensorOf([1, 3], weights[name], precision);
}

/** The exact noise expected in data drawn from a mixture of three Gaussians, row by row. */
export const predictMixture: Predict = async (latents, timestep, contexts) => {
  const level = schedule.levels[timestep];
  if (level === undefined) throw new RangeError(`No timestep ${timestep}.`);
  const [rows = 0, width = 0] = latents.dims;
  const data = latents.data.slice();
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    const weights = [...contexts.data.subarray(row * 3, row * 3 + 3)];
    data.set(mixtureNoise([...latents.data.subarray(at, at + width)], level, weights), at);
  }
  return { dims: latents.dims, data };
};

function mixtureNoise(x: readonly number[], level: number, weights: readonly number[]): number[] {
  const variance = level * spread ** 2 + 1 - level;
  const offsets = means.map((mean) =>
    x.map((value, j) => value - Math.sqrt(level) * (mean[j] ?? 0)),
  );
  const logs = offsets.map(
    (d, k) => Math.log(weights[k] ?? 0) - d.reduce((sum, v) => sum + v * v, 0) / (2 * variance),
  );
  const most = Math.max(...logs);
  const shares = logs.map((log) => Math.exp(log - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return x.map((_, j) => {
    const mean = offsets.reduce((sum, d, k) => sum + ((shares[k] ?? 0) / total) * (d[j] ?? 0), 0);
    return (Math.sqrt(1 - level) * mean) / variance;
  });
}
