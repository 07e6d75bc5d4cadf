/** A number as a person reads it: about four digits that matter, never a row of noughts. */
export function formatFigure(value: number, unit?: string): string {
  const words = unit === undefined ? '' : ` ${unit}`;
  if (!Number.isFinite(value)) return `${value > 0 ? '∞' : String(value)}${words}`;
  const size = Math.abs(value);
  if (size !== 0 && size < 0.0005) return `${value.toExponential(1)}${words}`;
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
  return `${Number(value.toFixed(digits))}${words}`;
}
