import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runChild } from '#server/devices/run-child.ts';
import { openDiffusion } from '#server/models/diffusion/open-diffusion.ts';
import { countPlacements, countPlacementsIn } from '#server/models/sessions/count-placements.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { writeFallbackGraph } from './fallback-graph.ts';
import { createTestPlaces, packId } from './test-places.ts';

const kernel = (name: string, op_name: string, provider: string, node_index = '1') => ({
  ...{ cat: 'Node', name: `${name}_kernel_time` },
  args: { op_name, provider, node_index, output_type_shape: [{ float16: [1, 4] }] },
});

test('counts each operator once, by what it ran on', () => {
  const dims = kernel('c', 'Gather', 'CPUExecutionProvider');
  const factor = kernel('d', 'Cast', 'CPUExecutionProvider');
  const events = [
    { cat: 'Session', name: 'model_run', args: {} },
    kernel('a', 'Conv', 'CUDAExecutionProvider'),
    kernel('a', 'Conv', 'CUDAExecutionProvider'),
    kernel('', 'Transpose', 'CUDAExecutionProvider', '2'),
    kernel('', 'Transpose', 'CUDAExecutionProvider', '3'),
    kernel('b', 'ScatterND', 'CPUExecutionProvider'),
    { ...dims, args: { ...dims.args, output_type_shape: [{ int64: [] }] } },
    { ...factor, args: { ...factor.args, output_type_shape: [{ float: [1] }] } },
    { cat: 'Node', name: 'a_fence_before', args: {} },
  ];
  const onCard = { provider: 'CUDAExecutionProvider', givesFloats: true };
  expect(countPlacements(JSON.stringify(events))).toEqual([
    { ...onCard, operator: 'Conv', count: 1 },
    { ...onCard, operator: 'Transpose', count: 2 },
    { provider: 'CPUExecutionProvider', operator: 'ScatterND', givesFloats: true, count: 1 },
    { provider: 'CPUExecutionProvider', operator: 'Gather', givesFloats: false, count: 1 },
    { provider: 'CPUExecutionProvider', operator: 'Cast', givesFloats: false, count: 1 },
  ]);
});

test('tells of a whole UNet on the processor that all of it runs there', async () => {
  const profilesFolder = await temporaryFolder();
  const places = { ...createTestPlaces(), profilesFolder };
  const unet = await (await openDiffusion(places, packId)).unet();
  const zeros = (dims: number[]) => ({
    dims,
    data: new Float32Array(dims.reduce((product, dim) => product * dim, 1)),
  });
  await unet(zeros([1, 4, 16, 16]), 1, zeros([1, 32, 128]));
  await places.shelf.close();
  const placements = await countPlacementsIn(profilesFolder);
  expect(new Set(placements.map(({ provider }) => provider))).toEqual(
    new Set(['CPUExecutionProvider']),
  );
  expect(placements.find(({ operator }) => operator === 'Softmax')?.count).toBe(14);
});

const software = '/usr/lib/chromium';

test.runIf(existsSync(`${software}/libvk_swiftshader.so`))(
  'tells operators that fall back to the processor from those of another device',
  async () => {
    const file = writeFallbackGraph(await temporaryFolder());
    const program = `
      import { openSession } from '#server/models/sessions/open-session.ts';
      import { countPlacementsIn } from '#server/models/sessions/count-placements.ts';
      const [file, folder] = process.argv.slice(1);
      const needs = { weightBytes: 0, device: 'webgpu', profilesFolder: folder };
      const session = await openSession(file, needs, null);
      await session.run({ x: { dims: [8], data: [1, 2, 3, 4, 5, 6, 7, 9] } });
      await session.close();
      const placements = await countPlacementsIn(folder);
      process.stdout.write(JSON.stringify(placements), () => process.exit(0));`;
    const environment = [
      `LD_LIBRARY_PATH=${software}`,
      `VK_DRIVER_FILES=${software}/vk_swiftshader_icd.json`,
      `VK_ICD_FILENAMES=${software}/vk_swiftshader_icd.json`,
    ];
    const flags = [
      '--no-warnings',
      '--input-type=module-typescript',
      '-e',
      program,
      file,
      await temporaryFolder(),
    ];
    const args = [...environment, process.execPath, ...flags];
    const { stdout } = await runChild('env', args, { timeoutMs: 120_000 });
    const ranOn = (provider: string, operator: string) =>
      expect.objectContaining({ provider, operator, givesFloats: true, count: 1 });
    expect(JSON.parse(stdout)).toEqual(
      expect.arrayContaining([
        ranOn('WebGpuExecutionProvider', 'Mul'),
        ranOn('CPUExecutionProvider', 'Det'),
      ]),
    );
  },
);
