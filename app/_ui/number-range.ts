/** Which numbers a control takes. */
export type NumberRange = {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
};

/** The nearest number that the range allows: on a step counted from `min` (or 0), within its ends. */
export function snapToRange(
  value: number,
  { min = -Infinity, max = Infinity, step }: NumberRange,
): number {
  const origin = Number.isFinite(min) ? min : 0;
  const snapped = step ? origin + Math.round((value - origin) / step) * step : value;
  return roundToDigits(Math.min(max, Math.max(min, snapped)), countDigits(step, origin));
}

/** Reads what a person typed, with a comma or a point; undefined when it is no number. */
export function parseNumber(text: string): number | undefined {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? undefined : value;
}

/** Decimals that a step and an origin can produce; 6 where there is no step. */
function countDigits(step: number | undefined, origin: number): number {
  if (!step) return 6;
  return Math.max(decimals(step), decimals(origin));
}

function decimals(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.min(12, Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent)));
}

/** Removes what binary fractions add: 0.30000000000000004 is 0.3. */
function roundToDigits(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
