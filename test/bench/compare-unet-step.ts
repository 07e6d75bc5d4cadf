import { execFileSync } from 'node:child_process';
import * as z from 'zod';

const stepSchema = z.object({ plain: z.number(), gradient: z.number() });
type StepSeconds = z.infer<typeof stepSchema>;

const python = process.env['TACK_PYTHON'] ?? 'python3';

const runOnnx = () => run(process.execPath, ['--no-warnings', 'test/bench/unet-step.ts']);
const runTorch = () => run(python, ['-W', 'ignore', '-m', 'tools.reference.unet_step']);

function run(program: string, args: readonly string[]): StepSeconds {
  const output = execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return stepSchema.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
}

const middle = (seconds: readonly number[]) =>
  seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? Number.NaN;

/** Whether the Python of TACK_PYTHON (or python3) has what tools/requirements.txt lists. */
function hasTorch(): boolean {
  try {
    execFileSync(python, ['-c', 'import torch, diffusers'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Times a UNet step on ONNX Runtime and on PyTorch, each alone in its process, taking turns, so that
 * what else the machine does falls on both.
 *
 * @returns a Markdown table
 */
export function compareUnetStep(rounds: number): string {
  if (!hasTorch()) {
    return `PyTorch is not in ${python}: set TACK_PYTHON to a Python with tools/requirements.txt.`;
  }
  const times = Array.from({ length: rounds }, () => ({ onnx: runOnnx(), torch: runTorch() }));
  const rows = (['plain', 'gradient'] as const).map((step) => {
    const onnx = middle(times.map((time) => time.onnx[step]));
    const torch = middle(times.map((time) => time.torch[step]));
    const ratio = middle(times.map((time) => time.torch[step] / time.onnx[step]));
    return `| ${step} | ${(1000 * onnx).toFixed(1)} ms | ${(1000 * torch).toFixed(1)} ms | ${ratio.toFixed(2)} |`;
  });
  return [
    '| UNet step | ONNX Runtime | PyTorch | times as fast ↑ |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}
