import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runChild } from '#server/devices/run-child.ts';
import { tryDevice } from '#server/devices/try-device.ts';

test('finds that the processor works', async () => {
  expect(await tryDevice('cpu')).toMatchObject({ works: true, reason: null });
});

test('says why a device of another system cannot be used', async () => {
  const device = process.platform === 'win32' ? 'coreml' : 'dml';
  const trial = await tryDevice(device);
  expect(trial.works).toBe(false);
  expect(trial.reason).toContain(`no ${device} for ${process.platform}-${process.arch}`);
});

test('survives a device whose library ends its process', async () => {
  const args = ['-e', 'process.kill(process.pid, "SIGABRT")'];
  const { failure } = await runChild(process.execPath, args, { timeoutMs: 60_000 });
  expect(failure).toBe('its process was ended by SIGABRT');
});

const software = '/usr/lib/chromium';

test.runIf(existsSync(`${software}/libvk_swiftshader.so`))(
  'finds that WebGPU works where there is a Vulkan, here one in software',
  async () => {
    const program = `
      import { tryDevice } from '#server/devices/try-device.ts';
      process.stdout.write(JSON.stringify(await tryDevice('webgpu')));`;
    const environment = [
      `LD_LIBRARY_PATH=${software}`,
      `VK_DRIVER_FILES=${software}/vk_swiftshader_icd.json`,
      `VK_ICD_FILENAMES=${software}/vk_swiftshader_icd.json`,
    ];
    const args = [
      ...environment,
      process.execPath,
      '--no-warnings',
      '--input-type=module-typescript',
    ];
    const { stdout } = await runChild('env', [...args, '-e', program], { timeoutMs: 120_000 });
    expect(JSON.parse(stdout)).toMatchObject({ device: 'webgpu', works: true });
  },
);
