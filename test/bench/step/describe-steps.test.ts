import { expect, test } from 'vitest';
import type { SideFigures } from './compare-steps.ts';
import { checkTargets, describeEdit, describeSteps } from './describe-steps.ts';

const tack: SideFigures = {
  ...{ name: 'Tack', precision: 'fp16', timesTack: null },
  figures: { plain: 0.02, gradient: 0.06, peakBytes: 6e9 },
};
const torch: SideFigures = {
  ...{ name: 'PyTorch', precision: 'fp16', timesTack: 1.75 },
  figures: { plain: 0.04, gradient: 0.1, peakBytes: 15e9 },
};

test('puts the sides of a step into a table', () => {
  const compiled: SideFigures = { ...torch, name: 'PyTorch, compiled', figures: 'no compiler' };
  expect(describeSteps([tack, torch, compiled]).split('\n').slice(2)).toEqual([
    '| fp16 | Tack | 20.0 ms | 60.0 ms | 80.0 ms |  | 6.00 GB |',
    '| fp16 | PyTorch | 40.0 ms | 100.0 ms | 140.0 ms | 1.75 | 15.00 GB |',
    '| fp16 | PyTorch, compiled | no compiler | | | | |',
  ]);
});

test('holds a card to speed and memory, and a processor to speed in single precision', () => {
  expect(checkTargets('cuda', [tack, torch]).map(({ isMet }) => isMet)).toEqual([true, true]);
  const slow = { ...torch, timesTack: 1.4 };
  const large = { ...tack, figures: { plain: 0.02, gradient: 0.06, peakBytes: 8e9 } };
  expect(checkTargets('cuda', [large, slow]).map(({ isMet }) => isMet)).toEqual([false, false]);
  expect(checkTargets('cpu', [tack, torch])).toEqual([]);
  const single = [tack, torch].map((side) => ({ ...side, precision: 'fp32' as const }));
  expect(checkTargets('cpu', single).map(({ isMet }) => isMet)).toEqual([true]);
});

test('names the operators of an edit that fell back', () => {
  const edit = {
    ...{ steps: 20, invertSeconds: 1, editSeconds: 4, staysFinite: true, peakBytes: 1e9 },
    operators: [
      { operator: 'Conv', count: 40, givesFloats: true, isElsewhere: false },
      { operator: 'ScatterND', count: 2, givesFloats: true, isElsewhere: true },
      { operator: 'Gather', count: 9, givesFloats: false, isElsewhere: true },
    ],
  };
  expect(describeEdit('fp16', 'cuda', edit)).toContain(
    'not on cuda: ScatterND 2, of 51 operators (9 that compute dims ran on the processor)',
  );
  const whole = { ...edit, operators: edit.operators.slice(0, 1) };
  expect(describeEdit('fp16', 'cuda', whole)).toContain('all 40 operators on cuda;');
});
