import { CompareDialog } from '#app/_editor/compare/compare-dialog.tsx';
import { SaveStatus } from '#app/_library/save-status.tsx';
import { DeviceChip } from './device-chip.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { HomeLink } from './home-link.tsx';
import { QueueChip } from './queue-chip.tsx';
import { RunControls } from './run-controls.tsx';
import { RunWatcher } from './run-watcher.tsx';
import { ViewLinks } from './view-links.tsx';
import { WorkflowName } from './workflow-name.tsx';

/** What the workflow is called, how it is saved, how the queue stands, and Run. */
export function TopBar() {
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-b bg-surface-1 px-2">
      <HomeLink />
      <WorkflowName />
      <SaveStatus />
      <HistoryButtons />
      <span className="flex-1" />
      <ViewLinks />
      <span className="flex-1" />
      <QueueChip />
      <DeviceChip />
      <RunControls />
      <RunWatcher />
      <CompareDialog />
    </header>
  );
}
