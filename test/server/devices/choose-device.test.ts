import { describe, expect, test } from 'vitest';
import { chooseDevice } from '#server/devices/choose-device.ts';
import { describeChoice } from '#server/devices/describe-choice.ts';
import type { DeviceName } from '#server/devices/device-names.ts';
import { readDeviceWish } from '#server/devices/read-device-wish.ts';

const failing = async (device: DeviceName) => ({
  ...{ device, works: false },
  ...{ reason: 'its fan is stuck', remedy: 'Free the fan.', leftBehind: [] },
});
const working = async (device: DeviceName) => ({
  ...{ device, works: true, reason: null, remedy: null, leftBehind: [] },
});

test('takes the device that was asked for', async () => {
  const chosen = await chooseDevice('webgpu', working);
  expect(chosen).toMatchObject({ name: 'webgpu', wish: 'webgpu', passedOver: [] });
});

test('refuses a device that was asked for and does not work, and falls back on nothing', async () => {
  await expect(chooseDevice('webgpu', failing)).rejects.toMatchObject({
    code: 'device/unavailable',
    message: 'The device webgpu cannot be used: its fan is stuck. Free the fan.',
  });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('on Linux', () => {
  test('takes the card by itself where it works', async () => {
    expect(await chooseDevice('auto', working)).toMatchObject({ name: 'cuda', wish: 'auto' });
  });

  test('takes the processor where nothing else works, and says why', async () => {
    const chosen = await chooseDevice('auto', failing);
    expect(chosen.name).toBe('cpu');
    expect(describeChoice(chosen)).toContain('cuda: its fan is stuck; webgpu: it is used only');
  });
});

test.each([
  [undefined, {}, 'auto'],
  [undefined, { TACK_DEVICE: '' }, 'auto'],
  [undefined, { TACK_DEVICE: 'cpu' }, 'cpu'],
  ['cuda', { TACK_DEVICE: 'cpu' }, 'cuda'],
  ['auto', { TACK_DEVICE: 'cpu' }, 'auto'],
] as const)('reads --device %s before TACK_DEVICE %o', (option, env, wish) => {
  expect(readDeviceWish(option, env)).toBe(wish);
});

test('refuses a word that is no device, and says where it stands and which there are', () => {
  const known = 'there are auto, cuda, dml, coreml, webgpu, cpu.';
  expect(() => readDeviceWish('gpu', {})).toThrow(`'gpu' is no device: ${known}`);
  expect(() => readDeviceWish(undefined, { TACK_DEVICE: 'gpu' })).toThrow(
    `'gpu' is no device (TACK_DEVICE): ${known}`,
  );
});
