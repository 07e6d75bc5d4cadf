/** The value that this share of all is not above. @param share from 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Median, 95th percentile and maximum in words. */
export function describeTimes(milliseconds: readonly number[]): string {
  const words = (share: number) => `${Math.round(percentile(milliseconds, share))} ms`;
  return `median ${words(0.5)}, p95 ${words(0.95)}, maximum ${words(1)} (n = ${milliseconds.length})`;
}
