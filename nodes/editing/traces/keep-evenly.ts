/** Enough to scrub through smoothly, and little enough to keep. */
const usual = 25;

/** Which of so many things are kept: the first, the last, and evenly spaced ones between; at most 26. */
export function keepEvenly(count: number): readonly number[] {
  const every = Math.max(1, Math.ceil((count - 1) / usual));
  return [...Array(count).keys()].filter((at) => at % every === 0 || at === count - 1);
}
