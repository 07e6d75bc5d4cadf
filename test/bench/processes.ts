import { execFileSync } from 'node:child_process';
import type * as z from 'zod';

/** The Python that has what tools/requirements.txt lists. */
export const python = process.env['TACK_PYTHON'] ?? 'python3';

/** What to say where PyTorch cannot be measured. */
export const noTorch = `PyTorch is not in ${python}: set TACK_PYTHON to a Python with tools/requirements.txt.`;

/** Whether the Python of TACK_PYTHON (or python3) has what tools/requirements.txt lists. */
export function hasTorch(): boolean {
  try {
    execFileSync(python, ['-c', 'import torch, diffusers, transformers'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs a program alone and reads the last line that it prints. */
function run<T>(program: string, args: readonly string[], schema: z.ZodType<T>): T {
  const output = execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return schema.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
}

/** Runs a file of ours alone in its process; it prints JSON. */
export const runNode = <T>(args: readonly string[], schema: z.ZodType<T>) =>
  run(process.execPath, ['--no-warnings', ...args], schema);

/** Runs a module of tools/ alone in its process; it prints JSON. */
export const runPython = <T>(args: readonly string[], schema: z.ZodType<T>) =>
  run(python, ['-W', 'ignore', '-m', ...args], schema);

/** The median; the upper one of two. */
export const middle = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
