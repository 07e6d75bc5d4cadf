import { type FindingCode, findingCodes } from '#nodes/doctor/finding.ts';
import { scoreInterval } from '../score-interval.ts';
import type { Diagnosis } from './evaluate-set-ups.ts';

const percent = (share: number) => (100 * share).toFixed(0);

/** "3 of 20, 15 % (5–36)": how many, with the 95 % interval. */
function tellShare(successes: number, trials: number): string {
  if (trials === 0) return 'none';
  const [low, high] = scoreInterval(successes, trials);
  const share = percent(successes / trials);
  return `${successes} of ${trials}, ${share} % (${percent(low)}–${percent(high)})`;
}

const finds = (code: FindingCode) => (one: Diagnosis) =>
  one.findings.some((finding) => finding.code === code);

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** One row for each finding: how often it is told of a sound edit, and not told of one broken in its way. */
export function tabulateRates(diagnoses: readonly Diagnosis[]): string {
  const sound = diagnoses.filter(({ expects }) => expects === null);
  const rows = findingCodes.map((code) => {
    const broken = diagnoses.filter(({ expects }) => expects === code);
    const missed = broken.filter((one) => !finds(code)(one)).length;
    const done = sound.filter(({ isDone }) => isDone);
    return [
      `\`${code}\``,
      tellShare(sound.filter(finds(code)).length, sound.length),
      tellShare(done.filter(finds(code)).length, done.length),
      tellShare(missed, broken.length),
    ];
  });
  return toTable(
    [
      ...['finding', 'false positives: sound edits', 'sound edits that succeeded'],
      'false negatives: broken edits',
    ],
    rows,
  );
}

/** One row for each way to make an edit: how often it succeeded and what was found. */
export function tabulateWays(diagnoses: readonly Diagnosis[]): string {
  const rows = [...Map.groupBy(diagnoses, ({ name }) => name)].map(([name, group]) => {
    const expects = group[0]?.expects ?? null;
    const others = findingCodes.filter((code) => code !== expects);
    const told = others
      .map((code) => ({ code, count: group.filter(finds(code)).length }))
      .filter(({ count }) => count > 0)
      .map(({ code, count }) => `${code} ${count}`);
    return [
      name,
      expects === null ? 'nothing' : `\`${expects}\``,
      String(group.length),
      String(group.filter(({ isDone }) => isDone).length),
      expects === null ? '' : String(group.filter(finds(expects)).length),
      told.join(', '),
    ];
  });
  return toTable(['edit', 'expected', 'n', 'succeeded', 'found', 'also told'], rows);
}
