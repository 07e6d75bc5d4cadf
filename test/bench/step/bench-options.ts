import { parseArgs } from 'node:util';
import type { Precision } from './step-sides.ts';

/** What is to be measured. */
export type BenchOptions = {
  readonly device: 'cpu' | 'cuda';
  /** The folder of a pack in single precision. */
  readonly pack: string;
  readonly precisions: readonly Precision[];
  readonly rounds: number;
  readonly repeats: number;
  readonly warmUps: number;
  /** Steps of the edit; none is made at 0. */
  readonly steps: number;
  readonly withCompiled: boolean;
  /** The longest one side may take in one round. */
  readonly timeoutMs: number;
};

/** What fits a device: a card is quick, and warms up slowly. */
const defaults = {
  cuda: {
    ...{ pack: 'exported/sd15', precisions: 'fp32,fp16', steps: '20' },
    ...{ rounds: '3', repeats: '20', 'warm-ups': '5' },
  },
  cpu: {
    ...{ pack: 'packs/shapes', precisions: 'fp32', steps: '0' },
    ...{ rounds: '1', repeats: '2', 'warm-ups': '1' },
  },
} as const;

const text = { type: 'string' } as const;

/** Reads the command line. @throws RangeError for what cannot be measured */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ device: text, pack: text, precisions: text, rounds: text, repeats: text },
      ...{ 'warm-ups': text, steps: text, minutes: text, compiled: { type: 'boolean' } },
    },
    allowNegative: true,
  });
  const device = values.device ?? 'cuda';
  if (device !== 'cuda' && device !== 'cpu') throw new RangeError(`"${device}" is not measured`);
  const usual = defaults[device];
  const count = (name: 'rounds' | 'repeats' | 'warm-ups') => Number(values[name] ?? usual[name]);
  return {
    device,
    pack: values.pack ?? usual.pack,
    precisions: (values.precisions ?? usual.precisions).split(',').map(readPrecision),
    rounds: count('rounds'),
    repeats: count('repeats'),
    warmUps: count('warm-ups'),
    steps: Number(values.steps ?? usual.steps),
    withCompiled: values.compiled ?? device === 'cuda',
    timeoutMs: 60_000 * Number(values.minutes ?? 20),
  };
}

function readPrecision(word: string): Precision {
  if (word === 'fp32' || word === 'fp16') return word;
  throw new RangeError(`"${word}" is no precision: there are fp32 and fp16`);
}
