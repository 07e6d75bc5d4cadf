import { expect, test } from 'vitest';
import type { Tensor } from '#nodes/contract/ports.ts';
import { invertLatents } from '#server/diffusion/invert-latents.ts';
import { levelAt } from '#server/diffusion/level-at.ts';
import type { Predict } from '#server/diffusion/predict.ts';
import { sampleLatents } from '#server/diffusion/sample-latents.ts';
import { statistics } from '#server/diffusion/statistics.ts';
import { weightedSum } from '#server/diffusion/weighted-sum.ts';
import { point, predictMixture, prompt, schedule } from '#test/helpers/analytic-diffusion.ts';
import { expectClose } from '#test/helpers/expect-close.ts';
import { allSteps, lastStep } from '#test/helpers/last-step.ts';

const start = point([1, 1.2, 0.9, 0.1]);
const inversion = {
  schedule,
  steps: 10,
  spacing: 'aligned',
  iterations: 0,
  start,
  context: prompt('a'),
  predict: predictMixture,
} as const;
const sampling = {
  schedule,
  steps: 10,
  noise: point([0.5, -0.3, 0.2, 0.1]),
  context: prompt('a'),
  predict: predictMixture,
};

/** Notes what a model is asked. */
function listenTo(predict: Predict) {
  const asked: { latents: Tensor; timestep: number }[] = [];
  const heard: Predict = (latents, timestep, contexts) => {
    asked.push({ latents, timestep });
    return predict(latents, timestep, contexts);
  };
  return { asked, heard };
}

test('steps are counted from 1 to the total and name their timesteps', async () => {
  const up = await allSteps(invertLatents(inversion));
  expect(up.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(up.map(({ timestep }) => timestep).slice(0, 3)).toEqual([1, 101, 201]);
  const down = await allSteps(sampleLatents(sampling));
  expect(down.map(({ timestep }) => timestep).slice(0, 3)).toEqual([901, 801, 701]);
  for (const { total } of [...up, ...down]) expect(total).toBe(10);
});

test('a walk that is left early asks the model nothing more', async () => {
  const { asked, heard } = listenTo(predictMixture);
  for await (const { step } of sampleLatents({ ...sampling, predict: heard })) {
    if (step === 3) break;
  }
  expect(asked).toHaveLength(3);
});

test("the authors' total is two less than the steps", async () => {
  const steps = await allSteps(invertLatents({ ...inversion, spacing: 'authors' }));
  expect(steps).toHaveLength(8);
  expect(steps.at(-1)).toMatchObject({ step: 8, total: 8, timestep: 801 });
});

test('fixed-point iterations ask again where the step ended', async () => {
  const { asked, heard } = listenTo(predictMixture);
  const steps = await allSteps(invertLatents({ ...inversion, iterations: 2, predict: heard }));
  expect(asked).toHaveLength(30);
  expect(steps.reduce((sum, { unetCalls }) => sum + unetCalls, 0)).toBe(30);
  expect(asked.slice(0, 3).map(({ timestep }) => timestep)).toEqual([1, 1, 1]);
  expect(asked[0]?.latents).toBe(start);
  expect(asked[3]?.latents).toEqual(steps[0]?.latents);
});

test.each([-1, 0.5, Number.NaN])('%f fixed-point iterations are refused', async (iterations) => {
  await expect(lastStep(invertLatents({ ...inversion, iterations }))).rejects.toThrow(RangeError);
});

test("fixed-point iterations are refused with the authors' spacing", async () => {
  const walk = { ...inversion, spacing: 'authors', iterations: 1 } as const;
  await expect(lastStep(invertLatents(walk))).rejects.toThrow('aligned spacing');
});

test('the regulariser changes the noise that is used, not the noise that is measured', async () => {
  const halve = (noise: Tensor) => weightedSum(0.5, noise, 0, noise);
  const walk = { ...inversion, steps: 1, regularise: halve };
  const { latents, predicted } = await lastStep(invertLatents(walk));
  const noise = await predictMixture(start, 1, prompt('a'));
  expect(predicted).toEqual(statistics(noise));
  const [from, to] = [schedule.finalLevel, levelAt(schedule, 1)];
  const expected = start.data.map((x, i) => {
    const half = (noise.data[i] ?? Number.NaN) / 2;
    return Math.sqrt(to / from) * (x - Math.sqrt(1 - from) * half) + Math.sqrt(1 - to) * half;
  });
  expectClose(latents.data, expected, 1e-14);
});

test('the clean estimate of the last step is what finished latents nearly are', async () => {
  const { clean, latents } = await lastStep(sampleLatents({ ...sampling, steps: 50 }));
  // What is left of the noise at the first level: sqrt(1 - 0.99915) = 0.03 of values near 1.
  expectClose(clean.data, latents.data, 0.03);
});

test('guidance asks two rows at once, the negative first', async () => {
  const { asked, heard } = listenTo(predictMixture);
  const guidance = { negative: prompt(''), scale: 3 };
  const walk = { ...sampling, predict: heard, guidance };
  const steps = await allSteps(sampleLatents(walk));
  expect(asked.map(({ latents }) => latents.dims[0])).toEqual(Array(10).fill(2));
  expect(steps[0]?.unetCalls).toBe(2);
});

test('a model that answers nonsense is an error that names the step', async () => {
  const predict: Predict = async (latents) => weightedSum(Number.NaN, latents, 0, latents);
  await expect(lastStep(sampleLatents({ ...sampling, predict }))).rejects.toThrow(
    'sampling step 1 of 10',
  );
  await expect(lastStep(invertLatents({ ...inversion, predict }))).rejects.toThrow(
    'inversion step 1 of 10',
  );
});
