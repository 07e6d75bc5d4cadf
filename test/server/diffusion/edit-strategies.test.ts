import { expect, test } from 'vitest';
import type { Tensor } from '#nodes/contract/ports.ts';
import { type Carry, carryLatents } from '#server/diffusion/carry-latents.ts';
import { editLatents } from '#server/diffusion/edit-latents.ts';
import { guidedEdit, type ReferenceAndGradient } from '#server/diffusion/guided-edit.ts';
import { injectedEdit } from '#server/diffusion/injected-edit.ts';
import { plainEdit } from '#server/diffusion/plain-edit.ts';
import type { Predict } from '#server/diffusion/predict.ts';
import { samplingMoves } from '#server/diffusion/sampling-moves.ts';
import { splitRows } from '#server/diffusion/split-rows.ts';
import { stackRows } from '#server/diffusion/stack-rows.ts';
import { point, predictMixture, prompt, schedule } from '#test/helpers/analytic-diffusion.ts';
import { expectClose } from '#test/helpers/expect-close.ts';
import { allSteps, lastStep } from '#test/helpers/last-step.ts';

const noise = point([0.5, -0.3, 0.2, 0.1]);
const contexts = { reference: prompt('a'), negative: prompt(''), edited: prompt('b') };
const settings = { schedule, contexts, guidance: 3, predict: predictMixture };
const carries = ['source', 'edited', 'mean', 'shared'] as const;

/**
 * Stands in for attention: a row's loss is its squared distance from the reference's latents, the
 * edited row's counted double, so that the two gradients differ.
 */
const distanceGradient: ReferenceAndGradient = async (latents, timestep, rowContexts) => {
  const [reference, negative, edited] = splitRows(latents) as [Tensor, Tensor, Tensor];
  const away = (row: Tensor, weight: number) =>
    row.data.map((value, i) => 2 * weight * (value - (reference.data[i] ?? Number.NaN)));
  const loss = (row: Tensor, weight: number) =>
    away(row, weight).reduce((sum, slope) => sum + slope ** 2, 0) / (4 * weight);
  const [context] = splitRows(rowContexts) as [Tensor];
  return {
    output: await predictMixture(reference, timestep, context),
    losses: [loss(negative, 1), loss(edited, 2)],
    gradient: stackRows([
      { dims: reference.dims, data: away(negative, 1) },
      { dims: reference.dims, data: away(edited, 2) },
    ]),
    maps: null,
    unetCalls: 3,
  };
};

const guided = (stepSize: number, carry: Carry) =>
  guidedEdit({ ...settings, stepSize, carry, referenceAndGradient: distanceGradient });

/** The method of section 1.7 written out on plain arrays, knowing nothing of the product's code. */
async function followMethod(carry: Carry, stepSize: number, steps: number): Promise<number[]> {
  const ask = async (x: number[], timestep: number, context: Tensor) => [
    ...(await predictMixture(point(x), timestep, context)).data,
  ];
  const move = (x: number[], e: number[], a: number, b: number) =>
    x.map((v, i) => {
      const noiseHere = e[i] ?? Number.NaN;
      return (
        (Math.sqrt(b) * (v - Math.sqrt(1 - a) * noiseHere)) / Math.sqrt(a) +
        Math.sqrt(1 - b) * noiseHere
      );
    });
  const mix = (x: number[], y: number[], f: (p: number, q: number) => number) =>
    x.map((p, i) => f(p, y[i] ?? Number.NaN));

  let reference = [...noise.data];
  let x = [...noise.data];
  for (const { timestep, from, to } of samplingMoves(schedule, steps)) {
    const slopes = [1, 2].map((weight) => mix(x, reference, (p, q) => 2 * weight * (p - q)));
    const [g0, g1] = slopes as [number[], number[]];
    const sum = mix(g0, g1, (p, q) => p + q);
    const x0 = mix(x, carry === 'shared' ? sum : g0, (p, q) => p - stepSize * q);
    const x1 = mix(x, carry === 'shared' ? sum : g1, (p, q) => p - stepSize * q);
    const e0 = await ask(x0, timestep, contexts.negative);
    const e1 = await ask(x1, timestep, contexts.edited);
    const e = mix(e0, e1, (p, q) => p + settings.guidance * (q - p));
    const carried = {
      source: x0,
      edited: x1,
      shared: x0,
      mean: mix(x0, x1, (p, q) => (p + q) / 2),
    };
    x = move(carried[carry], e, from, to);
    reference = move(reference, await ask(reference, timestep, contexts.reference), from, to);
  }
  return x;
}

test.each(carries)(
  'guided editing with carry "%s" follows the method line by line',
  async (carry) => {
    const strategy = guided(0.05, carry);
    const { latents } = await lastStep(editLatents({ schedule, steps: 20, noise, strategy }));
    // Equal formulas in float64, rounded in another order over 20 steps.
    expectClose(latents.data, await followMethod(carry, 0.05, 20), 1e-12);
  },
);

test('the four ways to carry lead to four different pictures', async () => {
  const ends = await Promise.all(
    carries.map(async (carry) => {
      const walk = { schedule, steps: 20, noise, strategy: guided(0.05, carry) };
      return (await lastStep(editLatents(walk))).latents.data.join();
    }),
  );
  expect(new Set(ends).size).toBe(4);
});

test.each([
  ['source', [0.9], [0.6], [0.9]],
  ['edited', [0.9], [0.6], [0.6]],
  ['mean', [0.9], [0.6], [0.75]],
  ['shared', [0.5], [0.5], [0.5]],
] as const)('carry "%s" goes on from the right latents', (carry, negative, edited, carried) => {
  const gradients = { negative: point([1]), edited: point([4]) };
  const rows = carryLatents(carry, point([1]), gradients, 0.1);
  expectClose(rows.negative.data, negative, 1e-15);
  expectClose(rows.edited.data, edited, 1e-15);
  expectClose(rows.carried.data, carried, 1e-15);
});

test('guidance on the distance keeps the edit nearer to the reference', async () => {
  const distance = async (stepSize: number) => {
    const strategy = guided(stepSize, 'source');
    const end = await lastStep(editLatents({ schedule, steps: 50, noise, strategy }));
    return Math.hypot(...end.latents.data.map((v, i) => v - (end.reference.data[i] ?? 0)));
  };
  expect(await distance(0.05)).toBeLessThan(await distance(0));
});

test('the losses before the first step are zero and reported from then on', async () => {
  const strategy = guided(0.05, 'source');
  const steps = await allSteps(editLatents({ schedule, steps: 5, noise, strategy }));
  expect(steps[0]?.losses).toEqual([0, 0]);
  for (const { losses } of steps.slice(1)) {
    expect(losses).toHaveLength(2);
    expect(losses[0]).toBeGreaterThan(0);
  }
});

test('the gradient is asked with the rows reference, negative, edited', async () => {
  const asked: Tensor[][] = [];
  const strategy = guidedEdit({
    ...settings,
    stepSize: 0.05,
    carry: 'source',
    referenceAndGradient: (latents, timestep, rowContexts) => {
      asked.push([latents, rowContexts]);
      return distanceGradient(latents, timestep, rowContexts);
    },
  });
  const steps = await allSteps(editLatents({ schedule, steps: 2, noise, strategy }));
  const [latents, rowContexts] = asked[1] ?? [];
  expect(rowContexts).toEqual(stackRows([prompt('a'), prompt(''), prompt('b')]));
  const [first] = steps;
  if (!first) throw new Error('No step was made.');
  expect(latents).toEqual(stackRows([first.reference, first.latents, first.latents]));
});

test('a step size of 0 asks for no gradient and edits plainly', async () => {
  const strategy = guidedEdit({
    ...settings,
    stepSize: 0,
    carry: 'mean',
    referenceAndGradient: () => Promise.reject(new Error('nobody should ask')),
  });
  const walk = { schedule, steps: 10, noise };
  const end = await lastStep(editLatents({ ...walk, strategy }));
  expect(end).toEqual(await lastStep(editLatents({ ...walk, strategy: plainEdit(settings) })));
});

/** Gives both edit rows some of the noise that the reference row would see in their place. */
const injectNoise =
  (asked: number[]) =>
  async (question: { latents: Tensor; timestep: number; contexts: Tensor; mix: number }) => {
    asked.push(question.mix);
    const own = await predictMixture(question.latents, question.timestep, question.contexts);
    const [context] = splitRows(question.contexts) as [Tensor];
    const borrowed = stackRows([context, context, context]);
    const other = await predictMixture(question.latents, question.timestep, borrowed);
    const data = own.data.map((v, i) => v + question.mix * ((other.data[i] ?? 0) - v));
    return { output: { dims: own.dims, data }, maps: null };
  };

test('injected editing hands the mix on and stays at the reference when all is mixed in', async () => {
  const asked: number[] = [];
  const injected = { ...settings, mix: 1, predictWithReference: injectNoise(asked) };
  const strategy = injectedEdit(injected);
  const end = await lastStep(editLatents({ schedule, steps: 10, noise, strategy }));
  expect(asked).toEqual(Array(10).fill(1));
  // Guidance between equal noises: -2e + 3e rounds once more than e.
  expectClose(end.latents.data, end.reference.data, 1e-12);
});

test('a mix of 0 asks the plain model', async () => {
  const asked: number[] = [];
  const injected = { ...settings, mix: 0, predictWithReference: injectNoise(asked) };
  const walk = { schedule, steps: 10, noise };
  const end = await lastStep(editLatents({ ...walk, strategy: injectedEdit(injected) }));
  expect(asked).toEqual([]);
  expect(end).toEqual(await lastStep(editLatents({ ...walk, strategy: plainEdit(settings) })));
});

test.each([-0.1, 1.5, Number.NaN])('a mix of %f is refused', (mix) => {
  const predictWithReference = injectNoise([]);
  expect(() => injectedEdit({ ...settings, mix, predictWithReference })).toThrow(RangeError);
});

/** Counts the rows that a model is asked about. */
function countRows(predict: Predict) {
  const counter = { rows: 0 };
  const counted: Predict = (latents, timestep, rowContexts) => {
    counter.rows += latents.dims[0] ?? 0;
    return predict(latents, timestep, rowContexts);
  };
  return { counter, counted };
}

test('calls are counted as sample-forwards and sample-backwards', async () => {
  const { counter, counted } = countRows(predictMixture);
  const counting: ReferenceAndGradient = (latents, ...rest) => {
    counter.rows += latents.dims[0] ?? 0;
    return distanceGradient(latents, ...rest);
  };
  const strategy = guidedEdit({
    ...settings,
    predict: counted,
    stepSize: 0.01,
    carry: 'source',
    referenceAndGradient: counting,
  });
  const steps = await allSteps(editLatents({ schedule, steps: 20, noise, strategy }));
  const reported = steps.reduce((sum, { unetCalls }) => sum + unetCalls, 0);
  expect(reported).toBe(counter.rows);
  expect(reported).toBe(20 * 5);
  expect(steps.reduce((sum, { backwardCalls }) => sum + backwardCalls, 0)).toBe(20 * 2);
});

test('a model that answers for too few rows is refused', async () => {
  const predict: Predict = async (latents) => splitRows(latents)[0] ?? latents;
  const strategy = plainEdit({ ...settings, predict });
  await expect(lastStep(editLatents({ schedule, steps: 5, noise, strategy }))).rejects.toThrow(
    'Expected 3 rows',
  );
});

test('latents that run away are an error that names the step', async () => {
  const strategy = guided(1e200, 'source');
  await expect(lastStep(editLatents({ schedule, steps: 5, noise, strategy }))).rejects.toThrow(
    /edit step \d of 5/,
  );
});
