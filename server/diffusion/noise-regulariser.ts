import type { Tensor } from '#nodes/contract/ports.ts';
import { autoCorrelation } from './auto-correlation.ts';
import { klDivergence } from './kl-divergence.ts';
import type { Rolls } from './rolls.ts';

export type RegulariserSettings = {
  /** λ of the auto-correlation loss, scaled to the size of the latents: 20·(elements / 16384). */
  readonly autoCorrelation: number;
  /** λ of the Kullback-Leibler loss, scaled likewise. */
  readonly kl: number;
  readonly rolls: Rolls;
};

const rounds = 5;
const rollsPerRound = 5;

/**
 * Makes the function that pulls predicted noise towards white noise, as pix2pix-zero does.
 *
 * Five rounds, each of five steps down the auto-correlation gradient (λ/5 each, fresh rolls,
 * channel by channel, fine level first) and one down the Kullback-Leibler gradient. Computed in
 * float64: in half precision most of these small changes would be lost to rounding.
 *
 * @returns a function from noise [1, channels, side, side] to noise of the same dims
 * @see https://arxiv.org/abs/2302.03027 section 3.1
 */
export function noiseRegulariser(settings: RegulariserSettings): (noise: Tensor) => Tensor {
  return (noise) => {
    const side = sideOf(noise);
    let data = Float64Array.from(noise.data);
    for (let round = 0; round < rounds; round++) {
      for (let roll = 0; roll < rollsPerRound; roll++) {
        const gradient = planesGradient(data, side, settings.rolls);
        data = descend(data, gradient, settings.autoCorrelation / rollsPerRound);
      }
      data = descend(data, klDivergence(data).gradient, settings.kl);
    }
    return { dims: noise.dims, data: noise.data.map((_, i) => data[i] as number) }; // same length
  };
}

function sideOf({ dims }: Tensor): number {
  const [height, width] = dims.slice(-2);
  if (height === undefined || height !== width || height === 0) {
    throw new RangeError(`The noise regulariser needs square planes, got [${dims}].`);
  }
  return height;
}

function planesGradient(data: Float64Array, side: number, rolls: Rolls): Float64Array {
  const gradient = new Float64Array(data.length);
  for (let start = 0; start < data.length; start += side * side) {
    const plane = { side, data: data.subarray(start, start + side * side) };
    gradient.set(autoCorrelation(plane, rolls).gradient, start);
  }
  return gradient;
}

function descend(data: Float64Array, gradient: Float64Array, length: number) {
  const result = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) {
    result[i] = (data[i] as number) - length * (gradient[i] as number); // same length
  }
  return result;
}
