import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { DeviceName } from '#server/devices/device-names.ts';
import { sessionOptions } from '#server/models/sessions/session-options.ts';
import { trialDims, trialGraph, wave } from './trial-graph.ts';

/**
 * Runs a small model on a device and on the processor.
 *
 * @returns the largest difference, as a part of the largest number
 * @throws  what ONNX Runtime throws where the device does not work
 */
export async function compareWithProcessor(device: DeviceName): Promise<number> {
  const theirs = await runTrial(device);
  const ours = await runTrial('cpu');
  const size = Math.max(...ours.map(Math.abs));
  return (
    Math.max(...ours.map((number, at) => Math.abs(number - (theirs[at] ?? Number.NaN)))) / size
  );
}

async function runTrial(device: DeviceName): Promise<readonly number[]> {
  const session = await InferenceSession.create(trialGraph(), sessionOptions(0, device));
  const numbers = Float32Array.from(wave(trialDims.reduce((product, dim) => product * dim, 1)));
  const { y } = await session.run({ x: new Tensor('float32', numbers, trialDims) });
  return Array.from(y?.data ?? [], Number);
}
