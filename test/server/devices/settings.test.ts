import { expect, test } from 'vitest';
import { readCards } from '#server/devices/ask-nvidia.ts';
import { describeNumerics } from '#server/devices/describe-numerics.ts';
import { deviceNames } from '#server/devices/device-names.ts';
import { readRuntimePackage } from '#server/devices/runtime-package.ts';

test('gives every device numerics of its own, so that no result stands in for another device’s', () => {
  const all = deviceNames.map((device) => describeNumerics(device, 'the same hardware'));
  expect(new Set(all).size).toBe(deviceNames.length);
});

test('tells two cards apart in the numerics', () => {
  expect(describeNumerics('cuda', 'card A')).not.toBe(describeNumerics('cuda', 'card B'));
});

test('names the version of ONNX Runtime and the precision', () => {
  const numerics = describeNumerics('cpu');
  expect(numerics).toContain(`onnxruntime ${readRuntimePackage().version}`);
  expect(numerics).toContain('fp32');
});

test('reads the cards that nvidia-smi prints', () => {
  const [card, ...others] = readCards('NVIDIA H100 PCIe, 550.54.15, 81559, 80000\n');
  expect(others).toEqual([]);
  expect(card).toEqual({
    name: 'NVIDIA H100 PCIe',
    driver: '550.54.15',
    memory: 81559 * 2 ** 20,
    freeMemory: 80000 * 2 ** 20,
  });
});
