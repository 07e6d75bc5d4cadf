import type { Outcome } from './outcome.ts';
import { scoreInterval } from './score-interval.ts';

const percent = (share: number) => (100 * share).toFixed(0);

/** "82 % (73–88)": how many were so, with the 95 % interval. */
function tellShare(outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): string {
  const successes = outcomes.filter(holds).length;
  const [low, high] = scoreInterval(successes, outcomes.length);
  return `${percent(successes / outcomes.length)} % (${percent(low)}–${percent(high)})`;
}

function tellMeanPsnr(outcomes: readonly Outcome[]): string {
  const sum = outcomes.reduce((total, { psnr }) => total + psnr, 0);
  return `${(sum / outcomes.length).toFixed(1)} dB`;
}

/** One row for each edit type, caption source and mode, as Markdown. */
export function tabulateOutcomes(outcomes: readonly Outcome[]): string {
  const groups = Map.groupBy(outcomes, ({ type, source, mode }) => `${type} | ${source} | ${mode}`);
  const rows = [...groups].map(([name, group]) =>
    [
      `| ${name}`,
      group.length,
      tellShare(group, ({ isDone }) => isDone),
      tellShare(group, ({ isClean }) => isClean),
      `${tellMeanPsnr(group)} |`,
    ].join(' | '),
  );
  return [
    '| edit | captions | mode | n | edit is there ↑ | and nothing else changed ↑ | PSNR to the exact edit ↑ |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
