import { type Connection, type FinalConnectionState, useReactFlow } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { edgeId } from '#app/_editor/document/edge-id.ts';
import { disconnect } from '#app/_editor/document/edits/disconnect.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { firstFittingPort } from '#nodes/contract/edges/first-fitting-port.ts';
import { offerTargets, type PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import type { Point } from '#nodes/contract/graph.ts';
import { useAttempt } from '../actions/use-attempt.ts';
import { useCanvasStore } from '../flow/canvas-context.ts';
import type { DrawnFrom } from '../flow/canvas-store.ts';
import type { FlowEdge } from '../flow/flow-edge.ts';
import { dropPlace } from './drop-place.ts';
import { joinEnds } from './join-ends.ts';
import { swallowClick } from './swallow-click.ts';

type Start = {
  readonly nodeId: string | null;
  readonly handleId: string | null;
  readonly handleType: 'source' | 'target' | null;
};
type End = Pick<PortEnd, 'node' | 'port'>;

/** What happens while an edge is drawn, or its end is drawn elsewhere. */
export function useConnecting() {
  const { document, view } = useSession();
  const canvas = useCanvasStore();
  const attempt = useAttempt();
  const { screenToFlowPosition } = useReactFlow();
  /** The edge whose end was taken up. */
  const lifted = useRef<string | null>(null);
  return useMemo(() => {
    const graphNow = () => document.getState().workflow.graph;
    const join = (from: PortEnd, end: End) => {
      const gone = lifted.current === null ? [] : [lifted.current];
      attempt(() =>
        document.editGraph(gone.length > 0 ? 'Move an edge' : 'Connect', (graph) => {
          const joined = joinEnds(disconnect(graph, gone), from, end);
          const isBack = joined.edges.some((edge) => gone.includes(edgeId(edge)));
          return isBack ? graph : joined; // put back where it was
        }),
      );
    };
    const start = (_: unknown, { nodeId, handleId, handleType }: Start) => {
      if (nodeId === null || handleId === null) return;
      const side = handleType === 'target' ? 'input' : 'output';
      const from: PortEnd = { node: nodeId, port: handleId, side };
      const open = disconnect(graphNow(), lifted.current === null ? [] : [lifted.current]);
      canvas.setState({ drawing: { from, offers: offerTargets(open, catalogue, from) } });
    };
    const dropOnNode = ({ from, offers }: DrawnFrom, node: string) => {
      const port = firstFittingPort(graphNow(), offers, { from, node });
      if (port !== null) join(from, { node, port });
    };
    const dropOnPane = ({ from }: DrawnFrom, screen: Point) => {
      const ids = lifted.current === null ? null : [lifted.current];
      if (ids) document.editGraph('Disconnect', (graph) => disconnect(graph, ids));
      else view.setState({ palette: { flowPosition: screenToFlowPosition(screen), screen, from } });
    };
    const end = (event: MouseEvent | TouchEvent, state: Pick<FinalConnectionState, 'toHandle'>) => {
      const { drawing } = canvas.getState();
      canvas.setState({ drawing: null });
      swallowClick();
      if (!drawing || state.toHandle) return;
      const place = dropPlace(event);
      if (place.type === 'node') dropOnNode(drawing, place.node);
      if (place.type === 'pane') dropOnPane(drawing, place.screen);
    };
    const take = (connection: Connection) => {
      const { drawing } = canvas.getState();
      if (drawing) join(drawing.from, otherEnd(drawing.from, connection));
    };
    return {
      onConnectStart: start,
      onConnectEnd: end,
      onConnect: take,
      onClickConnectStart: start,
      onClickConnectEnd: () => canvas.setState({ drawing: null }),
      onReconnectStart(_: unknown, edge: FlowEdge) {
        lifted.current = edge.data ? edgeId(edge.data.edge) : edge.id;
      },
      onReconnect: (_: FlowEdge, connection: Connection) => take(connection),
      onReconnectEnd() {
        lifted.current = null;
      },
      isValidConnection(connection: Connection | FlowEdge) {
        const from = canvas.getState().drawing?.from;
        return from !== undefined && canvas.accepts(otherEnd(from, connection));
      },
    };
  }, [document, view, canvas, attempt, screenToFlowPosition]);
}

/** The end of a connection at which it was not begun. */
function otherEnd(
  { side }: PortEnd,
  connection: Pick<Connection, 'source' | 'target'> & {
    readonly sourceHandle?: string | null | undefined;
    readonly targetHandle?: string | null | undefined;
  },
): End {
  return side === 'output'
    ? { node: connection.target, port: connection.targetHandle ?? '' }
    : { node: connection.source, port: connection.sourceHandle ?? '' };
}
