import '@xyflow/react/dist/base.css';
import './canvas.css';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import { CanvasContext } from './flow/canvas-context.ts';
import { createCanvasStore } from './flow/canvas-store.ts';
import { FlowCanvas } from './flow-canvas.tsx';

/** The graph, drawn. Only this folder knows xyflow. */
export function Canvas() {
  const { document } = useSession();
  const [store] = useState(() => createCanvasStore(document));
  useEffect(() => store.follow(), [store]);
  return (
    <CanvasContext value={store}>
      <ReactFlowProvider>
        <FlowCanvas />
      </ReactFlowProvider>
    </CanvasContext>
  );
}
