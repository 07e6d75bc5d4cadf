import { formatFigure } from '#app/_editor/values/format-figure.ts';

type Known = {
  readonly state: string;
  readonly cached: boolean;
  readonly seconds: number | null;
  readonly changed: readonly string[] | null;
};

const unfinished: Readonly<Record<string, string>> = {
  waiting: 'It waits for its turn.',
  running: 'It is running.',
  failed: 'It failed.',
  skipped: 'It did not run: the run ended before its turn.',
  overridden: 'It did not run: your values stand in for all that is asked of it.',
};

/** Why a node ran in a run, in one sentence. */
export function describeWhy({ state, cached, seconds, changed }: Known): string {
  const words = unfinished[state];
  if (words !== undefined) return words;
  if (cached) return 'Taken from the cache: nothing that its result depends on has changed.';
  const took = seconds === null ? 'It ran' : `It ran, for ${formatFigure(seconds, 's')}`;
  if (changed === null) return `${took}: it had no result in this workflow before.`;
  if (changed.length === 0) return `${took}: its result was no longer stored, or it was run anew.`;
  return `${took}, because this changed:`;
}
