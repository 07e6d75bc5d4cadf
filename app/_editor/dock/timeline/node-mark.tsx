import type { NodeRun } from '#app/_editor/state/node-run.ts';
import { BusyBars } from '#app/_ui/busy-bars.tsx';
import { ProgressRing } from '#app/_ui/progress-ring.tsx';
import { StateMark } from '#app/_ui/state-mark.tsx';

const marks = {
  waiting: { state: 'queued', text: 'Waiting' },
  skipped: { state: 'idle', text: 'Not run' },
  done: { state: 'done', text: 'Done' },
  cached: { state: 'cached', text: 'Cached' },
  overridden: { state: 'overridden', text: 'Overridden' },
  failed: { state: 'failed', text: 'Failed' },
} as const;

type NodeMarkProps = { readonly node: NodeRun; readonly title: string };

/** How a node stands, as a mark. */
export function NodeMark({ node, title }: NodeMarkProps) {
  const { state, step, total } = node;
  if (state !== 'running') return <StateMark {...marks[state]} />;
  if (step === undefined || total === undefined) {
    return (
      <span className="text-state-running">
        <BusyBars />
        <span className="sr-only">Running</span>
      </span>
    );
  }
  return (
    <ProgressRing
      label={`Steps of ${title}`}
      value={step}
      max={total}
      size={12}
      showNumbers={false}
    />
  );
}
