import { runChild } from '#server/devices/run-child.ts';
import { noTorch, python } from '../processes.ts';
import type { Side } from './run-side.ts';

export type Precision = 'fp32' | 'fp16';

/** How a step is to be measured. */
export type StepWish = {
  readonly device: 'cpu' | 'cuda';
  /** The pack in single precision, from which PyTorch's modules are rebuilt for both. */
  readonly pack: string;
  /** The same pack in the precision that is measured. */
  readonly packOf: Readonly<Record<Precision, string>>;
  readonly repeats: number;
  readonly warmUps: number;
};

const child = (file: string) => ['--no-warnings', `test/bench/step/${file}.ts`];

/** A step on Tack's side. */
export function tackStep(wish: StepWish, precision: Precision): Side {
  const { device, repeats, warmUps } = wish;
  const counts = ['--repeats', `${repeats}`, '--warm-ups', `${warmUps}`];
  const args = ['--pack', wish.packOf[precision], '--device', device, ...counts];
  return { program: process.execPath, args: [...child('unet-step'), ...args] };
}

/** The same step as pix2pix-zero makes it, on PyTorch. */
export function torchStep(wish: StepWish, precision: Precision, compiled: boolean): Side {
  const { device, pack, repeats, warmUps } = wish;
  const counts = ['--repeats', `${repeats}`, '--warm-ups', `${warmUps}`];
  const dtype = precision === 'fp16' ? 'float16' : 'float32';
  const args = ['--pack', pack, '--device', device, '--dtype', dtype, ...counts];
  const module_ = ['-W', 'ignore', '-m', 'tools.reference.unet_step'];
  return { program: python, args: [...module_, ...args, ...(compiled ? ['--compile'] : [])] };
}

/** A guided edit on Tack's side. */
export function tackEdit(wish: StepWish, precision: Precision, steps: number): Side {
  const args = ['--pack', wish.packOf[precision], '--device', wish.device, '--steps', `${steps}`];
  return { program: process.execPath, args: [...child('whole-edit'), ...args] };
}

/** Why PyTorch cannot be measured on a device, a sentence; null where it can. */
export async function findTorchObstacle(device: 'cpu' | 'cuda'): Promise<string | null> {
  const program = 'import torch, diffusers; print(torch.cuda.is_available())';
  const { stdout, failure } = await runChild(python, ['-c', program], { timeoutMs: 120_000 });
  if (failure !== null) return noTorch;
  if (device === 'cpu' || stdout.includes('True')) return null;
  return `PyTorch in ${python} finds no CUDA.`;
}
