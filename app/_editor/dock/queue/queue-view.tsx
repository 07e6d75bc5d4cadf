import { ListOrdered, Pause, Play } from 'lucide-react';
import { useQueue } from '#app/_editor/state/use-queue.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { Button } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { GoingRow } from './going-row.tsx';
import { WaitingList } from './waiting-list.tsx';

/** All runs that go on or wait, of every workflow. */
export function QueueView() {
  const queue = useQueue();
  const { pauseQueue, resumeQueue } = useRunActions();
  if (!queue) return <Skeleton label="Reading the queue" className="m-3 h-6" />;
  const { isPaused, going, waiting } = queue;
  const isEmpty = going.length + waiting.length === 0;
  return (
    <div className="text-12">
      <div className="sticky top-0 z-10 flex h-8 items-center gap-3 border-b bg-surface-1 px-3">
        <span role="status" className="text-ink-2">
          {isPaused ? 'The queue is paused: what runs goes on, what waits stays.' : tell(queue)}
        </span>
        <Button
          size="small"
          className="ml-auto"
          icon={isPaused ? Play : Pause}
          onClick={() => void (isPaused ? resumeQueue() : pauseQueue())}
        >
          {isPaused ? 'Resume the queue' : 'Pause the queue'}
        </Button>
      </div>
      {isEmpty && (
        <EmptyState
          icon={ListOrdered}
          title="Nothing runs or waits"
          body="Runs of all workflows line up here; one runs at a time."
        />
      )}
      {going.length > 0 && (
        <ul aria-label="Going on">
          {going.map((run) => (
            <GoingRow key={run.id} run={run} />
          ))}
        </ul>
      )}
      <WaitingList waiting={waiting} />
    </div>
  );
}

function tell({
  going,
  waiting,
}: {
  readonly going: readonly unknown[];
  readonly waiting: readonly unknown[];
}) {
  return `${going.length} going on, ${waiting.length} waiting`;
}
