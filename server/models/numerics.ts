import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { commonOptions } from './sessions/session-options.ts';

/** ONNX Runtime's version, from its package: it tells no other way. */
function runtimeVersion(): string {
  const main = createRequire(import.meta.url).resolve('onnxruntime-node');
  const file = path.join(path.dirname(main), '..', 'package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

/** All that changes a model's numbers besides its weights and inputs; part of every cache key. */
export function describeNumerics(): string {
  const { executionProviders, graphOptimizationLevel } = commonOptions;
  return [
    `onnxruntime ${runtimeVersion()}`,
    executionProviders.join('+'),
    'fp32',
    `optimisation ${graphOptimizationLevel}`,
    `up to ${availableParallelism()} threads`,
    'memory arena',
    `${process.arch} ${cpus()[0]?.model ?? 'unknown'}`.trim(),
  ].join(', ');
}
