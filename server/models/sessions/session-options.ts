import { availableParallelism } from 'node:os';
import type { InferenceSession } from 'onnxruntime-node';
import { optimisation } from '#server/devices/describe-numerics.ts';
import type { DeviceName } from '#server/devices/device-names.ts';
import { deviceSettings } from '#server/devices/device-settings.ts';

/** Weights that keep a thread busy: below, handing work over costs more than it saves. */
const bytesPerThread = 16e6;

/**
 * How a session over so many bytes of weights is made on a device. The numerics string says the
 * same in words.
 *
 * One that saves memory gives back what a run needed, and reads weights from where the file is mapped:
 * other layouts and packed copies of them would be kept beside the file, for each session.
 */
export function sessionOptions(
  weightBytes: number,
  device: DeviceName,
  savesMemory = false,
): InferenceSession.SessionOptions {
  const { memoryArena, memoryPattern } = deviceSettings[device];
  const isLean = savesMemory && device === 'cpu';
  const useful = Math.max(Math.ceil(weightBytes / bytesPerThread), 1);
  return {
    executionProviders: [device],
    graphOptimizationLevel: isLean ? 'extended' : optimisation,
    executionMode: 'sequential',
    enableCpuMemArena: memoryArena && !isLean,
    enableMemPattern: memoryPattern,
    logSeverityLevel: 3,
    // A thread that spins while it waits takes the core from other processes: twice as slow on a busy machine.
    extra: {
      session: {
        intra_op: { allow_spinning: '0' },
        ...(isLean ? { disable_prepacking: '1' } : {}),
      },
    },
    intraOpNumThreads: Math.min(useful, availableParallelism()),
  };
}
