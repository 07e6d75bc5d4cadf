const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600];

/** Round numbers of seconds to mark along a width: at most as many as fit. */
export function pickTicks(seconds: number, atMost: number): readonly number[] {
  const step = steps.find((one) => seconds / one <= atMost) ?? Math.ceil(seconds / atMost);
  const count = Math.floor(seconds / step + 1e-9);
  return Array.from({ length: count }, (_, at) => Number(((at + 1) * step).toFixed(6)));
}
