import type * as z from 'zod';
import { type SideFigures, wholeStep } from './compare-steps.ts';
import type { editSchema } from './run-side.ts';
import type { Precision } from './step-sides.ts';

type Edit = z.infer<typeof editSchema>;

const seconds = (value: number) =>
  value < 1 ? `${(1000 * value).toFixed(1)} ms` : `${value.toFixed(2)} s`;

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(2)} GB`;

/** The sides of a step as a Markdown table. */
export function describeSteps(all: readonly SideFigures[]): string {
  const rows = all.map(({ name, precision, figures, timesTack }) => {
    if (typeof figures === 'string') return `| ${precision} | ${name} | ${figures} | | | | |`;
    const { plain, gradient, peakBytes } = figures;
    const whole = seconds(wholeStep(figures));
    const times = timesTack === null ? '' : timesTack.toFixed(2);
    return `| ${precision} | ${name} | ${seconds(plain)} | ${seconds(gradient)} | ${whole} | ${times} | ${gigabytes(peakBytes)} |`;
  });
  return [
    '| precision | side | plain | gradient | whole step | Tack is times as fast ↑ | peak memory |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

const sum = (operators: Edit['operators']) =>
  operators.reduce((total, { count }) => total + count, 0);

/** Operators that fell back: they compute floats, and do so elsewhere. */
export const findFallbacks = ({ operators }: Pick<Edit, 'operators'>): Edit['operators'] =>
  operators.filter(({ isElsewhere, givesFloats }) => isElsewhere && givesFloats);

function describePlacement(device: string, operators: Edit['operators']): string {
  const total = sum(operators);
  const fallbacks = findFallbacks({ operators });
  const list = fallbacks.map(({ operator, count }) => `${operator} ${count}`).join(', ');
  const dims = sum(operators.filter(({ isElsewhere, givesFloats }) => isElsewhere && !givesFloats));
  const rest = dims === 0 ? '' : ` (${dims} that compute dims ran on the processor)`;
  return fallbacks.length === 0
    ? `all ${total - dims} operators on ${device}${rest}`
    : `not on ${device}: ${list}, of ${total} operators${rest}`;
}

/** A guided edit in a sentence or two: time, and what ran where. */
export function describeEdit(
  precision: Precision,
  device: string,
  { steps, invertSeconds, editSeconds, staysFinite, operators, peakBytes }: Edit,
): string {
  const placement = describePlacement(device, operators);
  const each = `${seconds(invertSeconds / steps)} a step of the inversion, ${seconds(editSeconds / steps)} of the edit`;
  const numbers = staysFinite ? 'all numbers finite' : 'NUMBERS RAN AWAY';
  return `Edit of ${steps} steps in ${precision}, models loading included: ${each}; ${placement}; ${numbers}; peak memory ${gigabytes(peakBytes)}.`;
}

/** A figure that was promised. */
export type Target = { readonly sentence: string; readonly isMet: boolean };

/** What was promised of a device, compared with what was measured. */
export function checkTargets(
  device: 'cpu' | 'cuda',
  all: readonly SideFigures[],
): readonly Target[] {
  const precision = device === 'cuda' ? 'fp16' : 'fp32';
  const of = (name: SideFigures['name']) =>
    all.find((side) => side.name === name && side.precision === precision);
  const [tack, torch] = [of('Tack')?.figures, of('PyTorch')?.figures];
  const times = of('PyTorch')?.timesTack ?? null;
  if (!tack || !torch || typeof tack === 'string' || typeof torch === 'string' || times === null) {
    return [];
  }
  const wanted = device === 'cuda' ? 1.5 : 1;
  const speed = {
    sentence: `${precision}: ${times.toFixed(2)} times as fast as PyTorch's step, at least ${wanted} wanted`,
    isMet: times >= wanted,
  };
  if (device === 'cpu') return [speed];
  const share = tack.peakBytes / torch.peakBytes;
  const memory = {
    sentence: `${precision}: ${share.toFixed(2)} of PyTorch's peak memory, at most 0.5 wanted`,
    isMet: share <= 0.5,
  };
  return [speed, memory];
}
