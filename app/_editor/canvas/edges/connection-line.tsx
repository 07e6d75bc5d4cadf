import type { ConnectionLineComponentProps } from '@xyflow/react';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { useDocument } from '#app/_editor/state/session.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { findPort } from '#nodes/contract/find-port.ts';
import type { Point } from '#nodes/contract/graph.ts';
import { useCanvas } from '../flow/canvas-context.ts';
import { useFlow } from '../flow/flow-library.ts';
import type { FlowNode } from '../flow/flow-node.ts';
import { typeColour } from '../ports/port-shape.tsx';
import { readOffer } from '../ports/read-offer.ts';
import { drawPath } from './draw-path.ts';

/** The edge that is being drawn, and beside the pointer why it may not end where it points. */
export function ConnectionLine(props: ConnectionLineComponentProps<FlowNode>) {
  const { fromX, fromY, toX, toY, fromHandle, toHandle } = props;
  const drawing = useCanvas((state) => state.drawing);
  const type = useDocument(({ workflow }) => {
    if (!drawing) return null;
    const { node, port, side } = drawing.from;
    const definition = catalogue.get(indexGraph(workflow.graph).nodesById.get(node)?.type ?? '');
    return (definition && findPort(definition, side, port)?.type) ?? null;
  });
  const from = { x: fromX, y: fromY };
  const to = { x: toX, y: toY };
  const isForward = fromHandle.type === 'source';
  const offer = toHandle
    ? readOffer(drawing, {
        ...{ node: toHandle.nodeId, port: toHandle.id ?? '' },
        side: toHandle.type === 'target' ? 'input' : 'output',
      })
    : null;
  const isRefused = offer?.type === 'refused';
  return (
    <g style={{ color: isRefused ? 'var(--text-3)' : typeColour(type) }}>
      <path
        d={drawPath(isForward ? [from, to] : [to, from])}
        className="edge-line"
        strokeWidth="2.5"
        strokeDasharray={isRefused ? '4 4' : undefined}
      />
      {isRefused && <Refusal at={to} reason={offer.reason} />}
    </g>
  );
}

type RefusalProps = { readonly at: Point; readonly reason: string };

/** Why not, beside the pointer and as large at every zoom. */
function Refusal({ at, reason }: RefusalProps) {
  const zoom = useFlow(({ transform }) => transform[2]);
  return (
    <g transform={`translate(${at.x} ${at.y}) scale(${1 / zoom})`}>
      <foreignObject x="16" y="-40" width="320" height="1" overflow="visible">
        <p className="w-max max-w-80 rounded-md border bg-surface-2 px-2 py-1 text-12 text-ink-1">
          {reason}
        </p>
      </foreignObject>
    </g>
  );
}
