import { MiniMap } from '@xyflow/react';
import { useState } from 'react';
import type { FlowNode } from '../flow/flow-node.ts';
import { SelectionBar } from './selection-bar.tsx';
import { ZoomControls } from './zoom-controls.tsx';

/** What lies over the canvas's edges: the map, the zoom, and what to do with several nodes. */
export function Overview() {
  const [hasMap, setHasMap] = useState(true);
  return (
    <>
      <div className="absolute top-3 left-1/2 z-10 -translate-x-1/2">
        <SelectionBar />
      </div>
      <div className="absolute bottom-3 left-3 z-10">
        <ZoomControls hasMap={hasMap} onToggleMap={() => setHasMap(!hasMap)} />
      </div>
      {hasMap && (
        <MiniMap<FlowNode>
          ariaLabel="Map of the workflow"
          position="bottom-right"
          pannable
          zoomable
          nodeColor={colourOf}
          nodeBorderRadius={8}
          style={{ width: 160, height: 108 }}
        />
      )}
    </>
  );
}

/** Plain rectangles: what is selected, what is off, and the rest. */
function colourOf({ type, selected, data }: FlowNode): string {
  if (selected) return 'var(--accent)';
  if (type === 'note') return `var(--tint-${'note' in data ? data.note.tint : 'grey'})`;
  return 'var(--line-strong)';
}
