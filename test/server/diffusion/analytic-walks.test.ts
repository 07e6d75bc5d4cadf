import { expect, test } from 'vitest';
import { applyDirection } from '#server/diffusion/apply-direction.ts';
import { editLatents } from '#server/diffusion/edit-latents.ts';
import { invertLatents } from '#server/diffusion/invert-latents.ts';
import { plainEdit } from '#server/diffusion/plain-edit.ts';
import { sampleLatents } from '#server/diffusion/sample-latents.ts';
import { weightedSum } from '#server/diffusion/weighted-sum.ts';
import {
  meanOf,
  point,
  predictMixture,
  prompt,
  schedule,
} from '#test/helpers/analytic-diffusion.ts';
import { expectClose } from '#test/helpers/expect-close.ts';
import { lastStep } from '#test/helpers/last-step.ts';

const printed = 1e-9; // the regression values carry ten digits after the point
const start = [1, 1.2, 0.9, 0.1];
const walk = { schedule, context: prompt('a'), predict: predictMixture, iterations: 0 };

async function invert(spacing: 'aligned' | 'authors', steps: number, iterations = 0) {
  const steps$ = invertLatents({ ...walk, spacing, steps, iterations, start: point(start) });
  return (await lastStep(steps$)).latents;
}

test('the analytic model sees the noise that was worked out independently', async () => {
  const noise = await predictMixture(point(start), 501, prompt('a'));
  expectClose(noise.data, [0.406322441, 0.4828267408, 0.406108103, 0.050378714], printed);
});

test.each([
  ['authors', 50, 0, [-0.4890840414, -0.5767266668, -0.1740641545, 0.0494221299]],
  ['aligned', 50, 0, [-0.517846211, -0.6069808606, -0.1627418111, 0.0626297445]],
  ['aligned', 50, 5, [-0.634231675, -0.7399108195, -0.2162282901, 0.0738595326]],
  ['authors', 100, 0, [-0.5379535256, -0.6320657385, -0.194684363, 0.0551516814]],
  ['aligned', 100, 0, [-0.5630816578, -0.6588270311, -0.1917136294, 0.0640796358]],
  ['aligned', 100, 5, [-0.6188864075, -0.7223026432, -0.2172036695, 0.0697322968]],
] as const)('inverts with %s spacing, %i steps, %i iterations', async (spacing, n, k, expected) => {
  expectClose((await invert(spacing, n, k)).data, expected, printed);
});

test('inverts in float32 to within its rounding', async () => {
  const float32 = {
    ...walk,
    steps: 50,
    spacing: 'aligned',
    start: point(start, 'float32'),
    context: prompt('a', 'float32'),
  } as const;
  const { latents } = await lastStep(invertLatents(float32));
  // 50 steps of values near 1, each rounded to 6e-8 of itself.
  const expected = [-0.517846211, -0.6069808606, -0.1627418111, 0.0626297445];
  expectClose(latents.data, expected, 50 * 6e-8);
});

test.each([
  ['a', [1.324278427, 1.3754431386, 1.0448769918, 0.1071287632]],
  ['b', [-0.9567322432, -1.4839280736, -1.0480478024, -0.2350143794]],
] as const)('samples prompt %s from given noise', async (name, expected) => {
  const noise = point([0.5, -0.3, 0.2, 0.1]);
  const sampling = sampleLatents({ ...walk, steps: 50, noise, context: prompt(name) });
  expectClose((await lastStep(sampling)).latents.data, expected, printed);
});

async function editTo(guidance: number) {
  const difference = weightedSum(1, prompt('b'), -1, prompt('a'));
  const direction = { dims: [3], data: difference.data };
  const strategy = plainEdit({
    schedule,
    guidance,
    predict: predictMixture,
    contexts: {
      reference: prompt('a'),
      negative: prompt('a'),
      edited: applyDirection(prompt('a'), direction, 1),
    },
  });
  const noise = await invert('aligned', 50);
  return lastStep(editLatents({ schedule, steps: 50, noise, strategy }));
}

test('edits a into b without guidance', async () => {
  const { latents } = await editTo(1);
  const expected = [-1.2176536605, -1.5911416672, -1.1595702533, -0.25022509];
  expectClose(latents.data, expected, printed);
});

test('overshoots the goal under strong guidance', async () => {
  const { latents } = await editTo(5);
  const expected = [-1.4889339692, -1.9324243246, -1.4103446929, -0.2925481745];
  expectClose(latents.data, expected, printed);
  for (const [i, value] of latents.data.entries()) {
    expect(Math.abs(value)).toBeGreaterThan(Math.abs(meanOf.b[i] ?? 0));
  }
});

test('the reference beside an edit is the plain reconstruction, whatever the guidance', async () => {
  const { reference } = await editTo(5);
  const noise = await invert('aligned', 50);
  const alone = await lastStep(sampleLatents({ ...walk, steps: 50, noise }));
  expect(reference.data).toEqual(alone.latents.data);
});
