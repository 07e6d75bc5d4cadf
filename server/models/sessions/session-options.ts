import { availableParallelism } from 'node:os';
import type { InferenceSession } from 'onnxruntime-node';

/** What all sessions have in common. The numerics string says the same in words. */
export const commonOptions = {
  executionProviders: ['cpu'],
  graphOptimizationLevel: 'all',
  executionMode: 'sequential',
  enableCpuMemArena: true,
  enableMemPattern: true,
  logSeverityLevel: 3,
  // A thread that spins while it waits takes the core from other processes: twice as slow on a busy machine.
  extra: { session: { intra_op: { allow_spinning: '0' } } },
} as const satisfies InferenceSession.SessionOptions;

/** Weights that keep a thread busy: below, handing work over costs more than it saves. */
const bytesPerThread = 16e6;

/** How a session over so many bytes of weights is made. */
export function sessionOptions(weightBytes: number): InferenceSession.SessionOptions {
  const useful = Math.max(Math.ceil(weightBytes / bytesPerThread), 1);
  return { ...commonOptions, intraOpNumThreads: Math.min(useful, availableParallelism()) };
}
