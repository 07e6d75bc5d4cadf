import * as z from 'zod';
import { hasTorch, middle, noTorch, runNode, runPython } from './processes.ts';

const stepSchema = z.object({ plain: z.number(), gradient: z.number() });

/**
 * Times a UNet step on ONNX Runtime and on PyTorch, each alone in its process, taking turns, so that
 * what else the machine does falls on both.
 *
 * @returns a Markdown table
 */
export function compareUnetStep(rounds: number): string {
  if (!hasTorch()) return noTorch;
  const times = Array.from({ length: rounds }, () => ({
    onnx: runNode(['test/bench/unet-step.ts'], stepSchema),
    torch: runPython(['tools.reference.unet_step'], stepSchema),
  }));
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
