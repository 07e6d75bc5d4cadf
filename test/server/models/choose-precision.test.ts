import { expect, test } from 'vitest';
import { choosePrecision } from '#server/models/transformers/choose-precision.ts';

const all = ['fp32', 'fp16', 'q8', 'q4', 'q4f16'] as const;

test.each([
  ['cpu', 'q4'],
  ['cuda', 'fp16'],
  ['dml', 'fp16'],
  ['webgpu', 'q4'],
  ['coreml', 'q4'],
] as const)('runs on %s, of all precisions, %s', (device, precision) => {
  expect(choosePrecision(all, device)).toBe(precision);
});

test('runs what there is where the best is missing', () => {
  expect(choosePrecision(['fp16', 'fp32'], 'cpu')).toBe('fp32');
  expect(choosePrecision(['q8', 'fp32'], 'cuda')).toBe('fp32');
  expect(choosePrecision('fp16', 'cpu')).toBe('fp16');
});
