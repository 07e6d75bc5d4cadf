import { useDocument, useView } from '#app/_editor/state/session.ts';
import { Splitter } from '#app/_ui/splitter.tsx';
import { NodePanel } from './node/node-panel.tsx';
import { WorkflowPanel } from './overview/workflow-panel.tsx';
import { SelectionPanel } from './selection/selection-panel.tsx';
import { inspectorWidth, useStoredWidth } from './use-stored-width.ts';

/** What is selected, in detail; with nothing selected, the workflow itself. */
export function Inspector() {
  const isOpen = useView((view) => view.isInspectorOpen);
  const [width, setWidth] = useStoredWidth();
  if (!isOpen) return null;
  return (
    <>
      <Splitter
        label="Inspector width"
        orientation="vertical"
        panelAfter
        size={width}
        min={inspectorWidth.least}
        max={inspectorWidth.most}
        defaultSize={inspectorWidth.usual}
        onChange={setWidth}
      />
      <aside
        aria-label="Inspector"
        className="flex min-h-0 shrink-0 flex-col overflow-hidden bg-surface-1"
        style={{ width }}
      >
        <Panel />
      </aside>
    </>
  );
}

function Panel() {
  const count = useDocument(({ selection }) => selection.size);
  const only = useDocument(({ selection }) =>
    selection.size === 1 ? [...selection][0] : undefined,
  );
  if (only !== undefined) return <NodePanel key={only} id={only} />;
  return count > 1 ? <SelectionPanel /> : <WorkflowPanel />;
}
