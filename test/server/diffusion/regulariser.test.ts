import { expect, test } from 'vitest';
import { autoCorrelation } from '#server/diffusion/auto-correlation.ts';
import { klDivergence } from '#server/diffusion/kl-divergence.ts';
import { noiseRegulariser } from '#server/diffusion/noise-regulariser.ts';
import { createRandom } from '#server/diffusion/random.ts';
import { type Rolls, recordedRolls, seededRolls } from '#server/diffusion/rolls.ts';
import { statistics } from '#server/diffusion/statistics.ts';
import { tensorOf } from '#test/helpers/analytic-diffusion.ts';
import { expectClose } from '#test/helpers/expect-close.ts';

const printed = 1e-9; // the regression values carry ten digits or more
const side = 16;
const wave = Float64Array.from({ length: 4 * side * side }, (_, k) => {
  return Math.sin(0.37 * k + 0.1) + 0.3 * Math.cos(1.7 * k);
});
const noise = tensorOf([1, 4, side, side], wave, 'float64');
const byOne: Rolls = () => 1;

/** Indices of [0,0,0], [1,3,7] and [3,15,15]. */
const watched = [0, (1 * side + 3) * side + 7, (3 * side + 15) * side + 15];
const at = (values: ArrayLike<number>) => watched.map((index) => values[index] ?? Number.NaN);

/** Loss and gradient over four channels of 16 x 16, as the regulariser adds them up. */
function correlation(data: Float64Array, rolls: Rolls) {
  const planes = [0, 1, 2, 3].map((channel) => {
    const start = channel * side * side;
    return autoCorrelation({ side, data: data.subarray(start, start + side * side) }, rolls);
  });
  return {
    loss: planes.reduce((sum, plane) => sum + plane.loss, 0),
    gradient: planes.flatMap((plane) => [...plane.gradient]),
  };
}

test('auto-correlation has the published loss and gradient', () => {
  const { loss, gradient } = correlation(wave, byOne);
  // Sums of a thousand float64 terms in another order than numpy's.
  expect(loss).toBeCloseTo(2.4556441063525556, 12);
  expectClose(at(gradient), [0.004203541090632, 0.016644358163399, 0.016124375597914], 1e-14);
});

test('the divergence has the published loss and gradient', () => {
  const { loss, gradient } = klDivergence(wave);
  expect(loss).toBeCloseTo(0.15161061047097757, 12);
  expectClose(at(gradient), [-0.000639570159868, -0.001715537297447, -0.001726220838928], 1e-14);
});

test.each([
  ['auto-correlation', (data: Float64Array) => correlation(data, recordedRolls(rolls))],
  ['divergence', klDivergence],
])('the gradient of the %s agrees with finite differences', (_, penalty) => {
  const { gradient } = penalty(wave);
  const step = 1e-6;
  for (const index of watched) {
    const ahead = wave.with(index, (wave[index] ?? 0) + step);
    const behind = wave.with(index, (wave[index] ?? 0) - step);
    const slope = (penalty(ahead).loss - penalty(behind).loss) / (2 * step);
    // Losses near 1 known to 1e-16, divided by 2e-6: about 1e-10; curvature adds less.
    expect(Math.abs(slope - (gradient[index] ?? Number.NaN))).toBeLessThan(1e-9);
  }
});

const rolls = [3, 1, 7, 2, 5, 3, 6, 1]; // two levels of four channels, fine level first

test.each([
  [20, 0.0008518219, 0.6044305765, 0.3739046215],
  [1.25, 0.0028536482, 0.6783100407, 0.3815999109],
])('the whole block with both λ = %f gives the published noise', (lambda, mean, std, first) => {
  const regularise = noiseRegulariser({ autoCorrelation: lambda, kl: lambda, rolls: byOne });
  const result = regularise(noise);
  const measured = statistics(result);
  expectClose([measured.mean, measured.std, result.data[0] ?? 0], [mean, std, first], printed);
});

test('rolls are used channel by channel, fine level first, anew for every step', () => {
  const recorded = Array.from({ length: 200 }, (_, i) =>
    i % 2 === 0 ? 1 + ((3 * i) % 7) : 1 + (i % 3),
  );
  const played = recordedRolls(recorded);
  const result = noiseRegulariser({ autoCorrelation: 1.25, kl: 1.25, rolls: played })(noise);
  // From the independent numpy program fed with the same rolls.
  const { mean } = statistics(result);
  const ends = [result.data[0] ?? 0, result.data.at(-1) ?? 0];
  expectClose([mean, ...ends], [0.0032728689492, 0.3955977877666, 1.0195370590915], 1e-12);
  expect(() => played(side)).toThrow('Only 200 rolls');
});

test('noise in float32 comes back in float32 with the same result to rounding', () => {
  const single = tensorOf([1, 4, side, side], wave, 'float32');
  const settings = { autoCorrelation: 1.25, kl: 1.25 };
  const result = noiseRegulariser({ ...settings, rolls: seededRolls(3) })(single);
  const exact = noiseRegulariser({ ...settings, rolls: seededRolls(3) })(noise);
  expect(result.data).toBeInstanceOf(Float32Array);
  // Values up to 1.3 rounded to 24 bits at the start and at the end.
  expectClose(result.data, exact.data, 3e-7);
});

test('white noise of unit variance is almost left alone', () => {
  const random = createRandom(1);
  const normal = Array.from({ length: 4 * 64 * 64 }, () => {
    return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  });
  const white = tensorOf([1, 4, 64, 64], normal, 'float64');
  const result = noiseRegulariser({ autoCorrelation: 20, kl: 20, rolls: seededRolls(7) })(white);
  const change = result.data.map((value, i) => value - (white.data[i] ?? 0));
  // At Stable Diffusion's size the block changes noise by 0.1 to 0.3 % of its norm.
  expect(Math.hypot(...change) / Math.hypot(...white.data)).toBeLessThan(0.003);
});

test('seeded rolls stay between 1 and half the side, and both ends occur', () => {
  const draw = seededRolls(42);
  const drawn = new Set(Array.from({ length: 200 }, () => draw(16)));
  expect([...drawn].sort((x, y) => x - y)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('a seed decides its rolls', () => {
  const sequence = (seed: number) => {
    const draw = seededRolls(seed);
    return Array.from({ length: 20 }, () => draw(64));
  };
  expect(sequence(5)).toEqual(sequence(5));
  expect(sequence(5)).not.toEqual(sequence(6));
});

test.each([
  [[1, 4, 16, 8], 'square planes'],
  [[1, 1, 18, 18], 'odd side 9'],
  [[1, 1, 2, 2], 'too small'],
])('noise of dims %j is refused', (dims, reason) => {
  const odd = tensorOf(dims, new Float64Array(dims.reduce((x, y) => x * y)), 'float64');
  const regularise = noiseRegulariser({ autoCorrelation: 1, kl: 1, rolls: seededRolls(0) });
  expect(() => regularise(odd)).toThrow(reason);
});
