/** Equal parts between two numbers, and how many values lie in them altogether. */
export type Bins = {
  readonly min: number;
  readonly max: number;
  readonly count: number;
  readonly total: number;
};

/** How many values of white noise, N(0, 1), would lie in each bin: what a histogram is held against. */
export function normalCounts({ min, max, count, total }: Bins): number[] {
  const width = (max - min) / count;
  return Array.from({ length: count }, (_, at) => {
    const middle = min + (at + 0.5) * width;
    return (total * width * Math.exp(-(middle ** 2) / 2)) / Math.sqrt(2 * Math.PI);
  });
}
