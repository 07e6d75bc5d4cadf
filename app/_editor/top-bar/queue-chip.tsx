import { ListOrdered } from 'lucide-react';
import { useSession } from '#app/_editor/state/session.ts';
import { useQueue } from '#app/_editor/state/use-queue.ts';
import { Button } from '#app/_ui/button.tsx';
import { Tooltip } from '#app/_ui/tooltip.tsx';

/** How many runs go on and wait, in all workflows; opens the queue. */
export function QueueChip() {
  const { view } = useSession();
  const queue = useQueue();
  const running = queue?.going.filter(({ state }) => state === 'running').length ?? 0;
  const waiting = queue?.waiting.length ?? 0;
  const words = tellQueue({ isPaused: queue?.isPaused ?? false, running, waiting });
  return (
    <Tooltip text="Open the queue">
      <Button
        variant="bare"
        size="small"
        icon={ListOrdered}
        onClick={() => view.setState({ dockTab: 'queue', isDockOpen: true })}
      >
        <span className="sr-only">Queue: </span>
        <span className="figures">{words}</span>
      </Button>
    </Tooltip>
  );
}

type Counts = { readonly isPaused: boolean; readonly running: number; readonly waiting: number };

function tellQueue({ isPaused, running, waiting }: Counts): string {
  const parts = [
    isPaused ? 'paused' : null,
    running > 0 ? `${running} running` : null,
    waiting > 0 ? `${waiting} waiting` : null,
  ].filter((part) => part !== null);
  return parts.join(', ') || 'idle';
}
