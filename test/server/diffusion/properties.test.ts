import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tensor } from '#nodes/contract/ports.ts';
import { blendLatents } from '#server/diffusion/blend-latents.ts';
import { type Carry, carryLatents } from '#server/diffusion/carry-latents.ts';
import { ddimStep } from '#server/diffusion/ddim-step.ts';
import { editLatents } from '#server/diffusion/edit-latents.ts';
import { guideNoise } from '#server/diffusion/guide-noise.ts';
import { invertLatents } from '#server/diffusion/invert-latents.ts';
import { noiseRegulariser } from '#server/diffusion/noise-regulariser.ts';
import { plainEdit } from '#server/diffusion/plain-edit.ts';
import { createRandom } from '#server/diffusion/random.ts';
import { seededRolls } from '#server/diffusion/rolls.ts';
import { splitRows } from '#server/diffusion/split-rows.ts';
import { stackRows } from '#server/diffusion/stack-rows.ts';
import { predictMixture, prompt, schedule } from '#test/helpers/analytic-diffusion.ts';
import { lastStep } from '#test/helpers/last-step.ts';

const value = fc.float({ min: -4, max: 4, noNaN: true });
const level = fc.double({ min: 0.004, max: 1, noNaN: true });

const tensorWith = (dims: number[]): fc.Arbitrary<Tensor> => {
  const size = dims.reduce((product, dim) => product * dim, 1);
  return fc
    .array(value, { minLength: size, maxLength: size })
    .map((values) => ({ dims, data: Float32Array.from(values) }));
};

/** Runs a function and tells whether the tensors it was given are as before. */
async function leavesAlone(inputs: Tensor[], work: () => unknown): Promise<void> {
  const before = inputs.map(({ dims, data }) => ({ dims: [...dims], data: data.slice() }));
  await work();
  expect(inputs).toEqual(before);
}

test('a DDIM step back undoes the step there, whatever the levels', () => {
  fc.assert(
    fc.property(tensorWith([1, 4]), tensorWith([1, 4]), level, level, (x, noise, from, to) => {
      const back = ddimStep(ddimStep(x, noise, from, to), noise, to, from);
      // Values up to 4.3 (with noise) rounded to 6e-8 of themselves and enlarged by at most
      // sqrt(1/0.004) = 16; or up to 126, and shrunk by as much.
      for (const [i, end] of back.data.entries()) {
        expect(Math.abs(end - (x.data[i] ?? Number.NaN))).toBeLessThan(
          16 * 4.3 * 6e-8 + 126 * 6e-8,
        );
      }
    }),
  );
});

test('two DDIM steps with the same noise are one', () => {
  const levels = fc.tuple(level, level, level);
  fc.assert(
    fc.property(tensorWith([1, 4]), tensorWith([1, 4]), levels, (x, noise, [from, by, to]) => {
      const direct = ddimStep(x, noise, from, to);
      const twice = ddimStep(ddimStep(x, noise, from, by), noise, by, to);
      for (const [i, end] of twice.data.entries()) {
        // Values up to 126 (from level 0.004 to 1) rounded to 6e-8 of themselves, four times.
        expect(Math.abs(end - (direct.data[i] ?? Number.NaN))).toBeLessThan(4 * 126 * 6e-8);
      }
    }),
  );
});

test('staying at a level changes nothing', () => {
  fc.assert(
    fc.property(tensorWith([1, 4]), tensorWith([1, 4]), level, (x, noise, here) => {
      const { data } = ddimStep(x, noise, here, here);
      expect(data.every((stayed, i) => stayed === x.data[i])).toBe(true);
    }),
  );
});

test('stacked rows come apart as they were', () => {
  fc.assert(
    fc.property(fc.array(tensorWith([1, 2, 3]), { minLength: 1, maxLength: 4 }), (rows) => {
      expect(splitRows(stackRows(rows))).toEqual(rows);
    }),
  );
});

test('guidance of 1 is the wanted noise and of 0 the negative, to the bit', () => {
  fc.assert(
    fc.property(tensorWith([1, 4]), tensorWith([1, 4]), (negative, wanted) => {
      expect(guideNoise(negative, wanted, 1).data.every((v, i) => v === wanted.data[i])).toBe(true);
      expect(guideNoise(negative, wanted, 0).data.every((v, i) => v === negative.data[i])).toBe(
        true,
      );
    }),
  );
});

test('random numbers lie in [0, 1) and follow from the seed alone', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (seed) => {
      const [one, two] = [createRandom(seed), createRandom(seed)];
      for (let i = 0; i < 20; i++) {
        const drawn = one();
        expect(drawn).toBeGreaterThanOrEqual(0);
        expect(drawn).toBeLessThan(1);
        expect(two()).toBe(drawn);
      }
    }),
  );
});

test('random numbers are those of mulberry32', () => {
  const random = createRandom(0);
  // From the algorithm in 32-bit integers, as worked out in another language.
  expect([random(), random(), random()]).toEqual([
    0.26642920868471265, 0.0003297457005828619, 0.2232720274478197,
  ]);
});

test.each([0.5, Number.NaN, 2 ** 53])('%f is no seed', (seed) => {
  expect(() => createRandom(seed)).toThrow(RangeError);
});

test('no function changes its inputs', async () => {
  const carry = fc.constantFrom<Carry>('source', 'edited', 'mean', 'shared');
  const three = fc.tuple(...[1, 2, 3].map(() => tensorWith([1, 1, 8, 8])));
  await fc.assert(
    fc.asyncProperty(three, carry, async (tensors, rule) => {
      const [x, y, z] = tensors as [Tensor, Tensor, Tensor];
      await leavesAlone(tensors, () => {
        ddimStep(x, y, 0.9, 0.5);
        blendLatents(z, x, y);
        carryLatents(rule, x, { negative: y, edited: z }, 0.1);
        noiseRegulariser({ autoCorrelation: 1, kl: 1, rolls: seededRolls(1) })(x);
        splitRows(stackRows(tensors));
      });
    }),
    { numRuns: 20 },
  );
});

test('no walk changes its inputs', async () => {
  await fc.assert(
    fc.asyncProperty(tensorWith([1, 4]), tensorWith([1, 4]), async (start, mask) => {
      const [a, b] = [prompt('a', 'float32'), prompt('b', 'float32')];
      const walk = { schedule, steps: 4, predict: predictMixture };
      const spacing = 'aligned' as const;
      const inversion = { ...walk, spacing, iterations: 1, start, context: a };
      const contexts = { reference: a, negative: a, edited: b };
      const strategy = plainEdit({ ...walk, contexts, guidance: 2 });
      await leavesAlone([start, mask, a, b], async () => {
        const { latents } = await lastStep(invertLatents(inversion));
        await leavesAlone([latents], () =>
          lastStep(editLatents({ ...walk, noise: latents, strategy, mask })),
        );
      });
    }),
    { numRuns: 20 },
  );
});
