import { useDocument, useView } from '#app/_editor/state/session.ts';
import { Splitter } from '#app/_ui/splitter.tsx';
import { useStoredSize } from '#app/_ui/use-stored-size.ts';
import { NodePanel } from './node/node-panel.tsx';
import { WorkflowPanel } from './overview/workflow-panel.tsx';
import { SelectionPanel } from './selection/selection-panel.tsx';

const widths = { least: 300, usual: 360, most: 720 };

/** What is selected, in detail; with nothing selected, the workflow itself. */
export function Inspector() {
  const isOpen = useView((view) => view.isInspectorOpen);
  const [width, setWidth] = useStoredSize('tack-inspector-width', widths);
  if (!isOpen) return null;
  return (
    <>
      <Splitter
        label="Inspector width"
        orientation="vertical"
        panelAfter
        size={width}
        min={widths.least}
        max={widths.most}
        defaultSize={widths.usual}
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
