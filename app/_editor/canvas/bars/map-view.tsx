import { useShallow } from 'zustand/react/shallow';
import { useFlow } from '../flow/flow-library.ts';
import type { MapScale } from './map-scale.ts';

/** The frame around what is in sight; all that moves on the map while the view does. */
export function MapView({ scale }: { readonly scale: MapScale }) {
  const { x, y, width, height } = useFlow(
    useShallow(({ transform: [left, top, zoom], width: wide, height: high }) => ({
      ...{ x: -left / zoom, y: -top / zoom },
      ...{ width: wide / zoom, height: high / zoom },
    })),
  );
  const place = `translate(${x * scale.scale + scale.x}px, ${y * scale.scale + scale.y}px)`;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute top-0 left-0 rounded-sm border border-accent"
      style={{ transform: place, width: width * scale.scale, height: height * scale.scale }}
    />
  );
}
