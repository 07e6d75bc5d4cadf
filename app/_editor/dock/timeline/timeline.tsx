import { ChartGantt } from 'lucide-react';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import { useRun } from '#app/_editor/state/session.ts';
import { useNow } from '#app/_editor/state/use-now.ts';
import { useRunOutlook } from '#app/_editor/state/use-run-outlook.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { layOutTimeline } from './lay-out-timeline.ts';
import { TimelineAxis } from './timeline-axis.tsx';
import { TimelineRow } from './timeline-row.tsx';
import { TimelineSummary } from './timeline-summary.tsx';

/** The run on the canvas, a bar for each of its nodes. */
export function Timeline() {
  const run = useRun((state) => state.run);
  const now = useNow(run?.state === 'running');
  const left = useRunOutlook()?.secondsLeft ?? 0;
  if (!run) {
    return (
      <EmptyState
        icon={ChartGantt}
        title="What a run does shows here"
        body="Each node gets a bar as long as it takes. Press Run to begin."
      />
    );
  }
  const { bars, seconds } = layOutTimeline(run, now, left);
  return (
    <div className="flex min-h-full flex-col">
      <div className="sticky top-0 z-10 flex h-8 items-center border-b bg-surface-1 px-3">
        <TimelineSummary />
      </div>
      {bars.length === 0 && (
        <p className="px-3 py-2 text-12 text-ink-3">
          {isEnded(run.state)
            ? 'It ended before any of its nodes began.'
            : 'The bars of its nodes appear here once it is taken up.'}
        </p>
      )}
      <ul aria-label="Nodes of the run" className="relative flex-1 py-1">
        {bars.map((bar) => (
          <TimelineRow key={bar.id} bar={bar} />
        ))}
      </ul>
      {bars.some(({ span }) => span) && <TimelineAxis seconds={seconds} />}
    </div>
  );
}
