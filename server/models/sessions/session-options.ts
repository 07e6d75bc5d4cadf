import { availableParallelism } from 'node:os';
import type { InferenceSession } from 'onnxruntime-node';

/** How every session is made. The numerics string says the same in words. */
export const sessionOptions = {
  executionProviders: ['cpu'],
  graphOptimizationLevel: 'all',
  executionMode: 'sequential',
  intraOpNumThreads: availableParallelism(),
  enableCpuMemArena: true,
  enableMemPattern: true,
  logSeverityLevel: 3,
  // A thread that spins while it waits takes the core from other processes: twice as slow on a busy machine.
  extra: { session: { intra_op: { allow_spinning: '0' } } },
} as const satisfies InferenceSession.SessionOptions;
