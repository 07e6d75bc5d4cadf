import { useSession, useView } from '#app/_editor/state/session.ts';
import { useQueue } from '#app/_editor/state/use-queue.ts';
import { Badge } from '#app/_ui/badge.tsx';
import { Tabs } from '#app/_ui/tabs.tsx';
import { History } from './history/history.tsx';
import { RunLog } from './log/run-log.tsx';
import { QueueView } from './queue/queue-view.tsx';
import { Timeline } from './timeline/timeline.tsx';

/** The views of the dock, of which one is shown. */
export function DockTabs() {
  const { view } = useSession();
  const tab = useView((state) => state.dockTab);
  const queue = useQueue();
  const count = queue ? queue.going.length + queue.waiting.length : 0;
  return (
    <Tabs
      label="Runs"
      className="flex-1"
      value={tab}
      onChange={(dockTab) => view.setState({ dockTab })}
      tabs={[
        { value: 'timeline', label: 'Timeline', content: <Timeline /> },
        {
          ...{ value: 'queue', label: 'Queue', content: <QueueView /> },
          badge: count > 0 && <Badge tone="accent">{count}</Badge>,
        },
        { value: 'history', label: 'History', content: <History /> },
        { value: 'log', label: 'Log', content: <RunLog /> },
      ]}
    />
  );
}
