import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeviceName } from './device-names.ts';
import { deviceSettings } from './device-settings.ts';
import { explainTrial } from './explain-trial.ts';
import { runChild } from './run-child.ts';
import { readRuntimePackage } from './runtime-package.ts';
import { type Trial, type TrialAnswer, trialAnswer } from './trial.ts';

/** The first use of a card compiles kernels. */
const timeoutMs = 120_000;

/** Other devices round otherwise; a wrong kernel is off by far more. */
const mostDifference = 0.02;

const program = fileURLToPath(new URL('../models/trial/main.ts', import.meta.url));

/** Finds out whether a device can be used, by using it in a process of its own: some end theirs. */
export async function tryDevice(device: DeviceName): Promise<Trial> {
  const known = findObstacle(device);
  if (known) return { device, works: false, ...known, leftBehind: [] };
  const args = ['--no-warnings', program, device];
  const { stdout, stderr, failure } = await runChild(process.execPath, args, { timeoutMs });
  const silence = { error: failure ?? '', difference: null, leftBehind: [] };
  const { error, difference, leftBehind } = readAnswer(stdout) ?? silence;
  if (error !== null) {
    return { device, works: false, ...explainTrial(error, stderr), leftBehind: [] };
  }
  if (difference === null || difference > mostDifference) {
    const reason = 'it computes other numbers than the processor';
    const remedy = "Update the graphics card's driver.";
    return { device, works: false, reason, remedy, leftBehind: [] };
  }
  return { device, works: true, reason: null, remedy: null, leftBehind };
}

/** What a look at the system tells without loading anything. */
function findObstacle(device: DeviceName) {
  const system = `${process.platform}-${process.arch}`;
  if (!deviceSettings[device].systems.includes(system)) {
    return { reason: `ONNX Runtime has no ${device} for ${system}`, remedy: null };
  }
  const library = join(readRuntimePackage().librariesFolder, 'libonnxruntime_providers_cuda.so');
  if (device !== 'cuda' || existsSync(library)) return null;
  return explainTrial('', `${library}: cannot open shared object file`);
}

function readAnswer(stdout: string): TrialAnswer | null {
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) return null;
  return trialAnswer.parse(JSON.parse(line));
}
