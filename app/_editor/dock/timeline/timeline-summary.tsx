import type { ShownRun } from '#app/_editor/state/run-shown.ts';
import { tellSeconds, tellSecondsLeft, tellShare } from '#app/_editor/state/run-words.ts';
import { useRun } from '#app/_editor/state/session.ts';
import { useNow } from '#app/_editor/state/use-now.ts';
import { useRunOutlook } from '#app/_editor/state/use-run-outlook.ts';
import { ProgressBar } from '#app/_ui/progress-bar.tsx';
import { RunVerbs } from './run-verbs.tsx';

/** The run on the canvas in one line: its state, its share of the whole, its seconds, and what to do about it. */
export function TimelineSummary() {
  const run = useRun((state) => state.run);
  const trouble = useRun((state) => state.trouble);
  const outlook = useRunOutlook();
  const now = useNow(run?.state === 'running');
  if (!run || !outlook) return <p className="text-12 text-ink-2">No run yet</p>;
  const elapsed = countElapsed(run, now);
  const isRunning = run.state === 'running';
  const left =
    isRunning && outlook.secondsLeft !== null ? tellSecondsLeft(outlook.secondsLeft) : null;
  const words = [
    isRunning ? tellShare(outlook.share) : null,
    outlook.total > 0 ? `${outlook.finished} of ${outlook.total} nodes` : null,
    elapsed === null ? null : tellSeconds(elapsed),
    left,
  ].filter((part) => part !== null);
  return (
    <div className="flex min-w-0 flex-1 items-center gap-3 text-12">
      <span role="status" className="shrink-0 font-medium">
        {stateWords[run.state]}
      </span>
      {isRunning ? (
        <span className="w-80">
          <ProgressBar
            label="Share of the run that is done"
            value={outlook.share}
            max={1}
            text={words.join(' · ')}
          />
        </span>
      ) : (
        <span className="figures shrink-0 text-ink-2">{words.join(' · ')}</span>
      )}
      {run.failure && <span className="truncate text-danger">{run.failure.message}</span>}
      {trouble !== null && (
        <span role="alert" className="shrink-0 text-danger">
          {trouble}
        </span>
      )}
      <RunVerbs run={run} />
    </div>
  );
}

const stateWords: Record<ShownRun['state'], string> = {
  queued: 'Waiting for its turn',
  running: 'Running',
  paused: 'Paused',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

/** A run that is held has no seconds: they would go on with nobody at work. */
function countElapsed({ state, startedAt, endedAt }: ShownRun, now: number): number | null {
  return startedAt === null || state === 'paused'
    ? null
    : Math.max(0, (endedAt ?? now) - startedAt) / 1000;
}
