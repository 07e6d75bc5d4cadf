import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { useTheme } from '#app/_ui/use-theme.ts';
import { useCanvas } from '../flow/canvas-context.ts';
import { boundsOfNodes, drawMap, mapSize } from './draw-map.ts';
import { mapScale } from './map-scale.ts';
import { MapView } from './map-view.tsx';

/**
 * All nodes as rectangles, and a frame around what is in sight; press or drag to look elsewhere.
 * Drawn once for each change of the nodes: while the view moves, only the frame does.
 */
export function OverviewMap() {
  const nodes = useCanvas((state) => state.nodes);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { setCenter, getZoom } = useReactFlow();
  const scale = useMemo(() => mapScale(boundsOfNodes(nodes), mapSize), [nodes]);
  const [theme] = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which the theme changes
  useEffect(() => {
    if (canvas.current) drawMap(canvas.current, nodes, scale);
  }, [nodes, scale, theme]);
  const look = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.x - scale.x) / scale.scale;
    const y = (event.clientY - box.y - scale.y) / scale.scale;
    void setCenter(x, y, { zoom: getZoom() });
  };
  return (
    <div
      role="img"
      aria-label="Map of the workflow"
      className="nopan nodrag nowheel relative overflow-hidden rounded-md border bg-surface-1"
      style={mapSize}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        look(event);
      }}
      onPointerMove={look}
    >
      <canvas ref={canvas} className="size-full" />
      <MapView scale={scale} />
    </div>
  );
}
