import { type ReactFlowInstance, useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { edgeId } from '#app/_editor/document/edge-id.ts';
import type { CanvasHandle } from '#app/_editor/state/canvas-handle.ts';
import { type Session, useSession } from '#app/_editor/state/session.ts';
import { tidyNodes } from './actions/tidy-nodes.ts';
import { useCanvasStore } from './flow/canvas-context.ts';
import type { CanvasStore } from './flow/canvas-store.ts';
import type { FlowEdge } from './flow/flow-edge.ts';
import { useReadFlow } from './flow/flow-library.ts';
import type { FlowNode } from './flow/flow-node.ts';
import { readableZoom } from './opening/opening-viewport.ts';

type Parts = {
  readonly session: Session;
  readonly canvas: CanvasStore;
  readonly flow: ReactFlowInstance<FlowNode, FlowEdge>;
  readonly readFlow: ReturnType<typeof useReadFlow>;
};

/** Hands the canvas to commands for as long as it is drawn. */
export function useCanvasHandle(): void {
  const session = useSession();
  const canvas = useCanvasStore();
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const readFlow = useReadFlow();
  useEffect(() => {
    session.canvas.current = createHandle({ session, canvas, flow, readFlow });
    return () => {
      session.canvas.current = null;
    };
  }, [session, canvas, flow, readFlow]);
}

/** Motion shows where the view went; none where less of it is asked for. */
function duration(): number {
  return globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 140;
}

function createHandle({ session, canvas, flow, readFlow }: Parts): CanvasHandle {
  const selectedNotes = () =>
    canvas
      .getState()
      .nodes.flatMap(({ data, selected }) => (selected && 'note' in data ? [data.note.id] : []));
  const sizes = () =>
    new Map(
      canvas.getState().nodes.flatMap(({ id, type, measured }) => {
        const { width, height } = measured ?? {};
        return type === 'card' && width && height ? [[id, { width, height }] as const] : [];
      }),
    );
  const fitView = () => void flow.fitView({ duration: duration(), maxZoom: 1, padding: 0.1 });
  return {
    ...{ sizes, selectedNotes, fitView },
    zoomToSelection() {
      const nodes = canvas.getState().nodes.filter(({ selected }) => selected);
      if (nodes.length === 0) return;
      void flow.fitView({ nodes, duration: duration(), maxZoom: 1.5, padding: 0.2 });
    },
    zoomIn: () => void flow.zoomIn({ duration: duration() }),
    zoomOut: () => void flow.zoomOut({ duration: duration() }),
    centre() {
      const box = readFlow().domNode?.getBoundingClientRect() ?? new DOMRect();
      return flow.screenToFlowPosition({
        ...{ x: box.x + box.width / 2, y: box.y + box.height / 2 },
      });
    },
    focusNode(id) {
      session.document.select([id]);
      const node = flow.getInternalNode(id);
      if (!node) return;
      const { x, y } = node.internals.positionAbsolute;
      const { width = 0, height = 0 } = node.measured;
      const zoom = Math.max(flow.getZoom(), readableZoom);
      void flow.setCenter(x + width / 2, y + height / 2, { zoom, duration: duration() });
      readFlow()
        .domNode?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
        ?.focus({ preventScroll: true });
    },
    focusedNode() {
      const focused = globalThis.document.activeElement?.closest('.react-flow__node-card');
      return focused?.getAttribute('data-id') ?? null;
    },
    rename: (id) => canvas.setState({ renaming: id }),
    annotate: (id) => canvas.setState({ annotating: id }),
    selectedEdges: () =>
      canvas
        .getState()
        .edges.flatMap(({ selected, data }) => (selected && data ? [edgeId(data.edge)] : [])),
    async tidy() {
      await tidyNodes(session, sizes());
      requestAnimationFrame(fitView); // once what moved is drawn
    },
  };
}
