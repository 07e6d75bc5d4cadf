import {
  type EdgeTypes,
  type NodeTypes,
  ReactFlow,
  SelectionMode,
  useReactFlow,
} from '@xyflow/react';
import { type MouseEvent, useCallback, useRef } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import { Overview } from './bars/overview.tsx';
import { NodeCard } from './card/node-card.tsx';
import { useConnecting } from './connect/use-connecting.ts';
import { useEscape } from './connect/use-escape.ts';
import { useNodeDrag } from './drag/use-node-drag.ts';
import { useFileDrop } from './drop/use-file-drop.ts';
import { ConnectionLine } from './edges/connection-line.tsx';
import { TypedEdge } from './edges/typed-edge.tsx';
import { useCanvas, useCanvasStore } from './flow/canvas-context.ts';
import type { FlowEdge } from './flow/flow-edge.ts';
import { useForgetClick, useIsFar } from './flow/flow-library.ts';
import type { FlowNode } from './flow/flow-node.ts';
import { GroupLayer } from './groups/group-layer.tsx';
import { endTextSelection } from './keys/end-text-selection.ts';
import { useCanvasKeys } from './keys/use-canvas-keys.ts';
import { useClipboard } from './keys/use-clipboard.ts';
import { CanvasMenu } from './menus/canvas-menu.tsx';
import { NoteCard } from './notes/note-card.tsx';
import { useOpeningViewport } from './opening/use-opening-viewport.ts';
import { useCanvasHandle } from './use-canvas-handle.ts';
import { useClicks } from './use-clicks.ts';

/** Outside the component: new objects would mount every card and edge anew. */
const nodeTypes: NodeTypes = { card: NodeCard, note: NoteCard };
const edgeTypes: EdgeTypes = { typed: TypedEdge };
const snapGrid: [number, number] = [8, 8];
const multiSelectionKeys = ['Meta', 'Control'];
const proOptions = { hideAttribution: true };

/** The library, fed with the document and wired to what may be done to it. */
export function FlowCanvas() {
  const canvas = useCanvasStore();
  const nodes = useCanvas((state) => state.nodes);
  const edges = useCanvas((state) => state.edges);
  const isDrawing = useCanvas(({ drawing }) => drawing !== null);
  const isFar = useIsFar();
  const pointer = usePointer();
  useCanvasHandle();
  useOpeningViewport();
  useClipboard(pointer.read);
  useEscape(useForgetClick());
  const openPalette = usePaletteAt();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and files meant for what lies within, and for the canvas as a whole
    <div
      className="canvas absolute inset-0 outline-none"
      tabIndex={-1}
      data-far={isFar || undefined}
      data-drawing={isDrawing || undefined}
      onKeyDownCapture={useCanvasKeys()}
      onPointerMove={pointer.follow}
      onMouseDownCapture={endTextSelection}
      onDoubleClick={openPalette}
      {...useFileDrop()}
    >
      <ReactFlow<FlowNode, FlowEdge>
        aria-label="Canvas"
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        connectionLineComponent={ConnectionLine}
        onNodesChange={canvas.changeNodes}
        onEdgesChange={canvas.changeEdges}
        {...useConnecting()}
        {...useNodeDrag()}
        {...useClicks()}
        snapToGrid
        snapGrid={snapGrid}
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={multiSelectionKeys}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        zoomOnDoubleClick={false}
        connectionRadius={24}
        reconnectRadius={12}
        minZoom={0.1}
        maxZoom={4}
        proOptions={proOptions}
      >
        <GroupLayer />
        <Overview />
      </ReactFlow>
      <CanvasMenu />
    </div>
  );
}

/** Where the pointer was last, kept without rendering anything. */
function usePointer() {
  const { screenToFlowPosition } = useReactFlow();
  const last = useRef({ x: 0, y: 0 });
  const follow = useCallback((event: { readonly clientX: number; readonly clientY: number }) => {
    last.current = { x: event.clientX, y: event.clientY };
  }, []);
  const read = useCallback(() => screenToFlowPosition(last.current), [screenToFlowPosition]);
  return { follow, read };
}

/** Opens the palette of nodes where an empty place was double-clicked. */
function usePaletteAt() {
  const { view } = useSession();
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    (event: MouseEvent) => {
      const isEmpty = event.target instanceof Element && event.target.matches('.react-flow__pane');
      if (!isEmpty) return;
      const screen = { x: event.clientX, y: event.clientY };
      view.setState({ palette: { flowPosition: screenToFlowPosition(screen), screen } });
    },
    [view, screenToFlowPosition],
  );
}
