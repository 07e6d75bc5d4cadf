import { expect, test } from 'vitest';
import {
  findNotReconstructible,
  type InversionEvidence,
} from '#nodes/doctor/detectors/not-reconstructible.ts';

const sound: InversionEvidence = {
  ...{ node: 'invert', reconstruction: 31.5, ceiling: 33, steps: 25, schedule: 'aligned' },
  ...{ iterations: 0, usualSteps: 50, usualCeiling: 27, captionNode: 'caption' },
  noise: { mean: 0.1, deviation: 0.85, correlation: 0.1 },
};

test.each<[string, Partial<InversionEvidence>]>([
  ['that loses a dB and a half', {}],
  ['that loses just under 3 dB', { reconstruction: 30.1 }],
  ['whose ceiling is low too', { reconstruction: 20, ceiling: 21 }],
  ['whose ceiling is not known', { ceiling: null, reconstruction: 12 }],
])('leaves an inversion alone %s', (_, change) => {
  expect(findNotReconstructible({ ...sound, ...change })).toBeNull();
});

test('tells of a picture that comes back more than 3 dB under its ceiling', () => {
  const finding = findNotReconstructible({ ...sound, reconstruction: 29.5 });
  expect(finding).toMatchObject({
    code: 'not-reconstructible',
    node: 'invert',
    severity: 'problem',
  });
  expect(finding?.sentence).toContain('3.5 dB');
  expect(finding?.evidence[0]).toEqual({
    ...{ label: 'Reconstruction', value: 29.5, unit: 'dB', threshold: 30 },
  });
  expect(finding?.evidence[1]).toMatchObject({ value: 33, threshold: 27 });
  expect(finding?.remedies).toMatchObject([
    { kind: 'set-param', node: 'invert', param: 'steps', value: 50 },
    { kind: 'set-param', param: 'iterations', value: 2 },
    { kind: 'edit-captions', node: 'caption' },
  ]);
});

test.each([
  ['mean', { mean: -0.4, deviation: 0.9, correlation: 0 }],
  ['deviation', { mean: 0, deviation: 0.5, correlation: 0 }],
  ['correlation', { mean: 0, deviation: 0.9, correlation: 0.6 }],
])('warns of noise that is none, by its %s, and offers to measure the loss', (_, noise) => {
  const finding = findNotReconstructible({ ...sound, ceiling: null, noise });
  expect(finding).toMatchObject({ severity: 'warning' });
  expect(finding?.remedies.at(-1)).toMatchObject({ kind: 'add-check', node: 'invert' });
});

test("offers the aligned schedule in place of the authors', and more steps than the usual ones", () => {
  const given = { ...sound, reconstruction: 20, schedule: 'authors', steps: 60 } as const;
  expect(findNotReconstructible(given)?.remedies).toMatchObject([
    { param: 'steps', value: 120 },
    { param: 'schedule', value: 'aligned' },
    { kind: 'edit-captions' },
  ]);
});
