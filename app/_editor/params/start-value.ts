import type { NumberSpec } from './field-spec.ts';

/** Where a number starts that a person takes into their own hands: at its default, else a tenth of the way up. */
export function startValue({ default: usual, min = 0, max = min + 10, step }: NumberSpec): number {
  if (typeof usual === 'number') return usual;
  const tenth = min + Math.round((max - min) / 10 / step) * step;
  return Number(Math.min(max, Math.max(min, tenth)).toFixed(6));
}
