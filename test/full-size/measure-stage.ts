/** What one stage cost. */
export type Stage = {
  readonly name: string;
  readonly seconds: number;
  /** The most memory this process ever had, up to the end of the stage. */
  readonly peakBytes: number;
};

/** Does a stage's work and says what it cost. */
export async function measureStage<T>(
  name: string,
  work: () => Promise<T>,
): Promise<Stage & { readonly result: T }> {
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  return { name, seconds, peakBytes: process.resourceUsage().maxRSS * 1024, result };
}
