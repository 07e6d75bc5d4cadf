import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession, type Tensor } from 'onnxruntime-node';
import type { StaticGraph } from '#server/onnx/graph/static-graph.ts';
import { toModel } from '#server/onnx/graph/to-model.ts';
import type { Dims } from '#server/onnx/model/dims.ts';
import { writeModel } from '#server/onnx/model/model-file.ts';
import { listWeightFiles } from '#server/onnx/model/weight-files.ts';
import { tensor } from './small-graphs.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/onnx');

/** Inputs of the UNet fixtures and what PyTorch computes from them (tools/fixtures/onnx_unets.py). */
interface Expected {
  readonly dims: Readonly<Record<'sample' | 'timestep' | 'encoder_hidden_states', Dims>>;
  readonly sample: readonly number[];
  readonly timestep: readonly number[];
  readonly encoder_hidden_states: readonly number[];
  readonly noise: readonly number[];
  readonly loss: readonly number[];
  readonly gradient: readonly number[];
}

export const expected = JSON.parse(
  readFileSync(join(FOLDER, 'unet-expected.json'), 'utf8'),
) as Expected; // written by the script named above

/** How the fixtures were exported: with which exporter, and which of diffusers' attentions. */
export const EXPORTS = ['unet-eager', 'unet-sdpa', 'unet-dynamo'] as const;

/** The bytes of an export. */
export function readExport(name: (typeof EXPORTS)[number]): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, `${name}.onnx`)));
}

/**
 * Opens a derived graph with the weights it names beside it.
 *
 * Optimising takes ONNX Runtime longer than all else here: one test does it for each kind of graph.
 */
export function openDerived(graph: StaticGraph, optimised = false): Promise<InferenceSession> {
  return openModel(toModel(graph), optimised);
}

/** The same for a derived model. */
export async function openModel(
  model: ReturnType<typeof toModel>,
  optimised = false,
): Promise<InferenceSession> {
  const folder = mkdtempSync(join(tmpdir(), 'tack-onnx-'));
  try {
    const path = join(folder, 'model.onnx');
    writeFileSync(path, writeModel(model));
    for (const file of listWeightFiles(model)) copyFileSync(join(FOLDER, file), join(folder, file));
    return await InferenceSession.create(path, {
      graphOptimizationLevel: optimised ? 'all' : 'disabled',
      intraOpNumThreads: 1,
      logSeverityLevel: 3,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The fixture's inputs as tensors. */
export function fixtureInputs(): Record<string, Tensor> {
  const { dims, sample, timestep, encoder_hidden_states } = expected;
  return {
    sample: tensor('float32', dims.sample, sample),
    timestep: tensor('float32', dims.timestep, timestep),
    encoder_hidden_states: tensor('float32', dims.encoder_hidden_states, encoder_hidden_states),
  };
}

/** The largest difference between two lists. */
export function largestDifference(found: readonly number[], wanted: readonly number[]): number {
  expectSameLength(found, wanted);
  return found.reduce(
    (largest, x, index) => Math.max(largest, Math.abs(x - (wanted[index] ?? 0))),
    0,
  );
}

/** The length of the difference over the length of what is wanted. */
export function relativeError(found: readonly number[], wanted: readonly number[]): number {
  expectSameLength(found, wanted);
  return Math.hypot(...found.map((x, index) => x - (wanted[index] ?? 0))) / Math.hypot(...wanted);
}

function expectSameLength(found: readonly number[], wanted: readonly number[]): void {
  if (found.length !== wanted.length)
    throw new RangeError(`${found.length} numbers, not ${wanted.length}.`);
}
