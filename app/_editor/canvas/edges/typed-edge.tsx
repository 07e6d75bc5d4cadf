import { type EdgeProps, useReactFlow } from '@xyflow/react';
import { type MouseEvent, memo, useState } from 'react';
import { addReroute } from '#app/_editor/document/edits/add-reroute.ts';
import { snapPosition } from '#app/_editor/document/edits/snap-position.ts';
import { useSession } from '#app/_editor/state/session.ts';
import type { Point } from '#nodes/contract/graph.ts';
import { useCanvas } from '../flow/canvas-context.ts';
import type { FlowEdge } from '../flow/flow-edge.ts';
import { typeColour } from '../ports/port-shape.tsx';
import { drawPath } from './draw-path.ts';
import { EdgeWords } from './edge-words.tsx';
import { middleOf } from './middle-of.ts';
import { nearestSegment } from './nearest-segment.ts';
import { ReroutePoint } from './reroute-point.tsx';

/** The library ends edges at the outer rim of a port; ours end in its middle. */
const portReach = 10;
const noPoints: readonly Point[] = [];

/** An edge in the colour of what travels along it. Double-click adds a point that it passes through. */
export const TypedEdge = memo(function TypedEdge(props: EdgeProps<FlowEdge>) {
  const { id, sourceX, sourceY, targetX, targetY, selected, data } = props;
  const { document } = useSession();
  const { screenToFlowPosition } = useReactFlow();
  const [isHovered, setHovered] = useState(false);
  const [dragged, setDragged] = useState<readonly Point[] | null>(null);
  const isSpliced = useCanvas(({ spliceInto }) => spliceInto === id);
  const via = dragged ?? data?.edge.via ?? noPoints;
  const start = { x: sourceX - portReach, y: sourceY };
  const points = [start, ...via, { x: targetX + portReach, y: targetY }];
  const path = drawPath(points);
  const isMarked = isHovered || (selected ?? false) || isSpliced;
  const addPoint = (event: MouseEvent) => {
    event.stopPropagation();
    const point = snapPosition(screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    const index = nearestSegment(points, point);
    document.editGraph('Bend an edge', (graph) => addReroute(graph, id, { point, index }));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the library's own group around it has the role and the keys
    <g
      style={{ color: typeColour(data?.type ?? null) }}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onDoubleClick={addPoint}
    >
      <path
        d={path}
        className="edge-line"
        strokeWidth={isMarked ? 3 : 1.75}
        strokeDasharray={isSpliced ? '6 4' : undefined}
      />
      <path d={path} className="edge-reach" strokeWidth={16} />
      {via.map((point, index) => (
        <ReroutePoint
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the order
          key={index}
          edge={id}
          index={index}
          point={point}
          onDrag={(moved) => setDragged(moved === null ? null : via.with(index, moved))}
        />
      ))}
      {data && (isMarked || data.isOverridden) && (
        <EdgeWords
          at={middleOf(points)}
          label={isMarked ? data.label : null}
          isOverridden={data.isOverridden}
        />
      )}
    </g>
  );
});
