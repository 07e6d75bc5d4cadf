import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { DeviceName } from '#server/devices/device-names.ts';
import { deviceSettings } from '#server/devices/device-settings.ts';
import { countPlacementsIn } from '#server/models/sessions/count-placements.ts';
import { sessionOptions } from '#server/models/sessions/session-options.ts';
import { trialDims, trialGraph, wave } from './trial-graph.ts';

/** How a small model ran on a device. */
export type Comparison = {
  /** The largest difference from the processor's numbers, as a part of the largest number. */
  readonly difference: number;
  /** Operators that ran on the processor all the same. */
  readonly leftBehind: readonly string[];
};

/**
 * Runs a small model on a device and on the processor.
 *
 * @throws what ONNX Runtime throws where the device does not work
 */
export async function compareWithProcessor(device: DeviceName): Promise<Comparison> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tack-trial-'));
  try {
    const theirs = await runTrial(device, folder);
    const ours = await runTrial('cpu', null);
    return { difference: compare(theirs, ours), leftBehind: await listLeftBehind(device, folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function compare(theirs: readonly number[], ours: readonly number[]): number {
  const size = Math.max(...ours.map(Math.abs));
  return (
    Math.max(...ours.map((number, at) => Math.abs(number - (theirs[at] ?? Number.NaN)))) / size
  );
}

async function listLeftBehind(device: DeviceName, folder: string): Promise<readonly string[]> {
  const { provider } = deviceSettings[device];
  const elsewhere = (await countPlacementsIn(folder)).filter((each) => each.provider !== provider);
  return [...new Set(elsewhere.map(({ operator }) => operator))].toSorted();
}

/** @param profilesFolder where it is written what each operator ran on; nowhere when null */
async function runTrial(
  device: DeviceName,
  profilesFolder: string | null,
): Promise<readonly number[]> {
  const session = await InferenceSession.create(trialGraph(), {
    ...sessionOptions(0, device),
    ...(profilesFolder !== null && {
      enableProfiling: true,
      profileFilePrefix: path.join(profilesFolder, 'trial'),
    }),
  });
  const numbers = Float32Array.from(wave(trialDims.reduce((product, dim) => product * dim, 1)));
  const { y } = await session.run({ x: new Tensor('float32', numbers, trialDims) });
  if (profilesFolder !== null) session.endProfiling();
  return Array.from(y?.data ?? [], Number);
}
